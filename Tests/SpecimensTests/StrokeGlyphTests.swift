import Testing

@testable import Specimens

@Suite struct StrokeGlyphTests {
  /// A picture from rows of text: # is ink. Lines are thickened by `zoom`.
  private func glyph(_ rows: [String], zoom: Int = 6) -> StrokeGlyph {
    let (width, height) = ((rows[0].count + 2) * zoom, (rows.count + 2) * zoom)
    var ink = [Bool](repeating: false, count: width * height)
    for (row, text) in rows.enumerated() {
      for (column, character) in text.enumerated() where character == "#" {
        for y in 0..<zoom {
          for x in 0..<zoom { ink[((row + 1) * zoom + y) * width + (column + 1) * zoom + x] = true }
        }
      }
    }
    return StrokeGlyph(
      ink: ink, width: width, height: height, origin: .zero, em: Double(10 * zoom), advance: 1)
  }

  @Test("A plus is two strokes that run through their crossing")
  func plus() {
    let strokes = glyph(
      [
        "....#....", "....#....", "....#....", "....#....", "#########", "....#....", "....#....",
        "....#....", "....#....",
      ]
    ).strokes
    #expect(strokes.count == 2)
    for stroke in strokes {
      #expect(distance(stroke[0], stroke[stroke.count - 1]) > 0.7)
    }
  }

  @Test("A full stop keeps its place")
  func dot() {
    let strokes = glyph([".......", ".......", "...#...", "......."]).strokes
    #expect(strokes.count == 1)
  }

  @Test("A dot that stands on a line stays, as in 市")
  func touchingDot() {
    let strokes = glyph(["....#....", "....#....", "....#....", "#########"]).strokes
    #expect(strokes.count == 2)
  }

  @Test("A ring closes")
  func ring() {
    let strokes = glyph([".#####.", "##...##", "#.....#", "#.....#", "##...##", ".#####."]).strokes
    #expect(strokes.count == 1)
    if let ring = strokes.first { #expect(distance(ring[0], ring[ring.count - 1]) < 0.12) }
  }
}
