import Imaging
import Testing

@testable import FormReading

@Suite("Characters that stand apart")
struct GlyphCountTests {
  /// Ten pixels to the millimetre; `#` is a square of 4 by 4 pixels of ink.
  private func count(_ rows: [String]) -> Int {
    let side = 4
    var image = GrayImage(width: side * (rows.first?.count ?? 0), height: side * rows.count)
    for (y, row) in rows.enumerated() {
      for (x, sign) in row.enumerated() where sign == "#" {
        for dy in 0..<side {
          for dx in 0..<side { image[side * x + dx, side * y + dy] = 0 }
        }
      }
    }
    return GlyphCount(image, 10).count
  }

  @Test(
    "are counted",
    arguments: [
      (["#.#", "#.#", "#.#", "#.#"], 2, "two strokes, as 11"),
      (["###.#", "..#.#", ".#..#", ".#..#"], 2, "a seven and a one"),
      (["#...#", "#...#", "#...#", "#.#.#"], 2, "a point counts for nothing"),
      (["###.", "....", "###.", "###."], 1, "parts above each other are one"),
      (["##..", "#...", "#..#", "...#"], 2, "a lower neighbour is one of its own"),
      (["....", "....", "....", "...."], 0, "nothing"),
    ])
  func counted(_ rows: [String], _ expected: Int, _ what: Comment) {
    #expect(count(rows) == expected, what)
  }
}
