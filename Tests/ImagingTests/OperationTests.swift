import Imaging
import Testing

@Suite("Operations on grey images")
struct OperationTests {
  @Test(
    "a pixel goes where the turn takes it",
    arguments: [
      (QuarterTurn.none, 1, 0), (.right, 2, 1), (.half, 2, 2), (.left, 0, 2),
    ])
  func turns(turn: QuarterTurn, x: Int, y: Int) {
    // Four wide, three high; marked one right of the top left corner.
    var image = GrayImage(width: 4, height: 3)
    image[1, 0] = 7
    #expect(image.turned(turn)[x, y] == 7)
  }

  @Test("four quarter turns give the image back", arguments: [QuarterTurn.right, .left])
  func fullCircle(turn: QuarterTurn) {
    #expect((0..<4).reduce(picture()) { image, _ in image.turned(turn) } == picture())
  }

  @Test("reducing averages squares", arguments: [1, 2, 3, 4, 7])
  func reduced(factor: Int) {
    let image = picture()
    let small = image.reduced(by: factor)
    #expect(small.width == 48 / factor && small.height == 32 / factor)
    var sum = 0
    for y in factor..<2 * factor { for x in factor..<2 * factor { sum += Int(image[x, y]) } }
    #expect(abs(Int(small[1, 1]) - sum / (factor * factor)) <= 1)
  }

  @Test("white stays white when reduced", arguments: [2, 3, 5, 6])
  func whiteStays(factor: Int) {
    #expect(GrayImage(width: 60, height: 60).reduced(by: factor).pixels.allSatisfy { $0 >= 254 })
  }

  @Test("a crop beyond the edge is filled with paper")
  func crop() {
    let part = picture().cropped(columns: -2..<3, rows: 30..<34)
    #expect(part.width == 5 && part.height == 4)
    #expect(part[0, 0] == 255 && part[4, 3] == 255)
    #expect(part[2, 0] == picture()[0, 30])
  }

  @Test("a blur keeps the mean and spreads a point")
  func blur() {
    var image = GrayImage(width: 41, height: 41, filledWith: 200)
    image[20, 20] = 0
    let blurred = image.blurred(sigma: 2)
    #expect(blurred[20, 20] > 150)
    #expect(blurred[18, 20] < 200)
    #expect(blurred[5, 5] == 200)
  }

  @Test("Otsu's threshold lies between ink and paper")
  func otsu() {
    var image = GrayImage(width: 20, height: 20, filledWith: 220)
    for x in 0..<20 { image[x, 3] = 30 }
    #expect((30..<220).contains(Int(image.otsuThreshold)))
  }

  @Test("only black and white is bilevel")
  func bilevel() {
    var image = GrayImage(width: 100, height: 100)
    for x in 0..<100 { image[x, 50] = 0 }
    #expect(image.isBilevel)
    #expect(!picture().isBilevel)
  }

  @Test("the skew of ruled lines is measured", arguments: [-4.0, -1.0, 0.0, 2.5])
  func skew(degrees: Double) throws {
    var image = GrayImage(width: 800, height: 600)
    let slope = degrees * .pi / 180
    for line in stride(from: 60, to: 560, by: 24) {
      for x in 40..<760 where x % 60 < 48 {
        let y = line + Int((Double(x - 400) * slope).rounded())
        for thick in 0..<8 where (0..<600).contains(y + thick) { image[x, y + thick] = 0 }
      }
    }
    let found = try #require(image.skew())
    #expect(abs(found.degrees - degrees) < 0.2)
  }
}
