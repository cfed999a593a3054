import Imaging
import Testing

@testable import Recognition

@Suite("Tone normalization")
struct ToneNormalizationTests {
  private func field(paper: UInt8, ink: UInt8, inkPixels: Int) -> GrayImage {
    var image = GrayImage(width: 50, height: 40, filledWith: paper)
    for index in 0..<inkPixels { image.pixels[index] = ink }
    return image
  }

  @Test("makes paper white and ink black", arguments: [(240, 20), (240, 180), (150, 90)])
  func stretch(paper: UInt8, ink: UInt8) throws {
    let image = field(paper: paper, ink: ink, inkPixels: 60)
    let flat = try #require(ToneNormalization(measuring: [image])).apply(to: image)
    #expect(flat.pixels[0] == 0)
    #expect(flat.pixels[1999] == 255)
  }

  @Test(
    "sees no writing in dust or in too little contrast",
    arguments: [(240, 20, 11), (240, 213, 200), (240, 240, 0)])
  func nothing(paper: UInt8, ink: UInt8, pixels: Int) {
    #expect(ToneNormalization(measuring: [field(paper: paper, ink: ink, inkPixels: pixels)]) == nil)
  }

  @Test("whitens the texture of rough paper")
  func texture() throws {
    var image = field(paper: 220, ink: 60, inkPixels: 60)
    for index in 60..<2000 { image.pixels[index] = UInt8(205 + (index * 7) % 31) }
    let flat = try #require(ToneNormalization(measuring: [image])).apply(to: image)
    let grey = flat.pixels[60...].filter { $0 < 255 }.count
    #expect(grey < 300)
    #expect(flat.pixels[0] == 0)
  }
}
