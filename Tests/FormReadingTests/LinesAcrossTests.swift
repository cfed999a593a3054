import Imaging
import Testing

@testable import FormReading

@Suite("Lines that cross a box from side to side are counted")
struct LinesAcrossTests {
  /// From one place to another, in pixels.
  struct Line: Sendable {
    var from, to: (x: Int, y: Int)
  }
  private static let side = 53
  private static let box = PixelBox(columns: 13..<40, rows: 13..<40)

  private static func line(_ x: Int, _ y: Int, _ toX: Int, _ toY: Int) -> Line {
    Line(from: (x, y), to: (toX, toY))
  }

  @Test(
    "lines, crosses, ticks and what covers all",
    arguments: [
      ([line(2, 22, 51, 21), line(2, 32, 51, 30)], 2),
      ([line(2, 26, 51, 27)], 1),
      ([line(15, 26, 38, 26)], 0),
      // Only to one side.
      ([line(2, 22, 30, 22), line(2, 32, 30, 32)], 0),
      ([line(15, 15, 38, 38), line(38, 15, 15, 38)], 0),
      ([line(16, 26, 22, 36), line(22, 36, 48, 4)], 0),
      ([], 0),
    ] as [([Line], Int)])
  func lines(lines: [Line], count: Int) {
    #expect(Self.count(lines) == count)
  }

  @Test("what is as high as the box is no line")
  func covered() {
    #expect(Self.count((14..<39).map { Self.line(0, $0, 52, $0) }) == 0)
  }

  private static func count(_ lines: [Line]) -> Int {
    var labels = [Int32](repeating: 0, count: side * side)
    for line in lines {
      let steps = max(abs(line.to.x - line.from.x), abs(line.to.y - line.from.y))
      for step in 0...steps {
        let x = line.from.x + (line.to.x - line.from.x) * step / steps
        let y = line.from.y + (line.to.y - line.from.y) * step / steps
        for row in y...y + 1 { labels[row * side + x] = 1 }
      }
    }
    return LinesAcross(labels, width: side, box: box, pixelsPerMillimetre: 200 / 25.4).count
  }
}
