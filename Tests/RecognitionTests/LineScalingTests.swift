import Imaging
import Testing

@testable import Recognition

@Suite("Line scaling")
struct LineScalingTests {
  @Test(
    "brings ink to the height asked for, but never to more than twice its own",
    arguments: [(48, 24), (24, 24), (12, 24), (10, 20), (4, 8)])
  func height(ink: Int, expected: Int) {
    let line = LineImage(
      image: GrayImage(width: 60, height: ink, filledWith: 0), script: .latinCode)
    let scaled = LineScaling(inkHeight: 24, border: 5).apply(to: line).image
    #expect(scaled.height == expected + 10)
    #expect(scaled.width == 60 * expected / ink + 10)
    #expect(scaled[4, 4] == 255)
    #expect(scaled[5, 5] == 0)
  }

  @Test("moves cells along with their glyphs")
  func cells() {
    var image = GrayImage(width: 100, height: 48)
    image.fill(columns: 60..<80, rows: 0..<48, with: 0)
    let line = LineImage(
      image: image, script: .latinCode, cells: [.init(cell: 4, columns: 60..<80)])
    let scaled = LineScaling(inkHeight: 24, border: 8).apply(to: line)
    #expect(scaled.cells == [.init(cell: 4, columns: 38..<48)])
    #expect(scaled.image[43, 20] == 0)
    #expect(scaled.image[35, 20] == 255)
    #expect(scaled.image[51, 20] == 255)
  }

  @Test("stretches the writing and its cells, and nothing else")
  func stretch() {
    var image = GrayImage(width: 100, height: 48)
    image.fill(columns: 60..<80, rows: 0..<48, with: 0)
    let line = LineImage(
      image: image, script: .latinCode, cells: [.init(cell: 4, columns: 60..<80)])
    let scaled = LineScaling(inkHeight: 24, border: 8, stretch: 1.5).apply(to: line)
    #expect((scaled.image.width, scaled.image.height) == (75 + 16, 24 + 16))
    #expect(scaled.cells == [.init(cell: 4, columns: 53..<68)])
    #expect(scaled.image[60, 20] == 0)
    #expect(scaled.image[50, 20] == 255)
  }

  @Test("averages when it shrinks")
  func average() {
    var image = GrayImage(width: 64, height: 64)
    for y in 0..<64 { for x in 0..<64 where (x + y) % 2 == 0 { image[x, y] = 0 } }
    let small = image.scaled(by: 0.25, across: 0.25)
    #expect((small.width, small.height) == (16, 16))
    #expect(small.pixels.allSatisfy { abs(Int($0) - 127) < 12 })
  }
}
