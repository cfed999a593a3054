import Imaging
import Testing

@Suite("Images survive being written and read")
struct ImageEncodingTests {
  @Test(
    "a grey image comes back within the encoding's loss",
    arguments: [
      (ImageEncoding.png, 0), (.tiffDeflate, 0), (.jpeg(quality: 95), 48),
    ])
  func gray(encoding: ImageEncoding, loss: Int) throws {
    let page = try PageImage(decoding: picture().encoded(as: encoding, dotsPerInch: 300))
    let found = try #require(difference(page.gray, picture()))
    #expect(found <= loss)
    #expect(page.red == nil)
    #expect(page.dotsPerInch == 300)
  }

  @Test("group 4 keeps what is darker than the middle")
  func group4() throws {
    let page = try PageImage(decoding: picture().encoded(as: .tiffG4, dotsPerInch: 200))
    let expected = picture().pixels.map { UInt8($0 < 128 ? 0 : 255) }
    #expect(page.gray.pixels == expected)
    #expect(page.dotsPerInch == 200)
  }

  @Test("red fades in the red channel and stays in luma")
  func colour() throws {
    let page = try PageImage(decoding: colourPicture().encoded(as: .png))
    let red = try #require(page.red)
    #expect(red[3, 3] == 255)
    #expect(page.gray[3, 3] < 200)
    #expect(red[40, 20] == page.gray[40, 20])
  }

  @Test("a page without colour has no red channel, whatever the file's mode")
  func grayInColourFile() throws {
    let pixels = picture().pixels.flatMap { [$0, $0, $0] }
    let image = RGBImage(width: 48, height: 32, pixels: pixels)
    let page = try PageImage(decoding: image.encoded(as: .png))
    #expect(page.red == nil)
    #expect(difference(page.gray, picture()) == 0)
  }

  @Test("a PNG with see-through pixels shows white paper there")
  func transparency() throws {
    let page = try PageImage(decoding: transparentPNG)
    #expect(page.gray.pixels == [255, 0])
  }

  /// Two pixels of black: one fully transparent, one opaque; RGBA, stored uncompressed.
  private let transparentPNG: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48,
    0x44, 0x52, 0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00,
    0x00, 0xF4, 0x22, 0x7F, 0x8A, 0x00, 0x00, 0x00, 0x14, 0x49, 0x44, 0x41, 0x54, 0x78,
    0x01, 0x01, 0x09, 0x00, 0xF6, 0xFF, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0xFF, 0x01, 0x08, 0x01, 0x00, 0x98, 0x5F, 0x24, 0x44, 0x00, 0x00, 0x00, 0x00, 0x49,
    0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]
}
