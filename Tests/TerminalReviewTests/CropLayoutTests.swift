import Imaging
import Testing

@testable import TerminalReview

@Suite struct CropLayoutTests {
  /// Eight letters of 30 pixels with gaps of 10, on a strip of 320 × 40.
  private static let writing: GrayImage = {
    var image = GrayImage(width: 320, height: 40)
    for letter in 0..<8 {
      for y in 10..<30 {
        for x in letter * 40 + 5..<letter * 40 + 35 { image[x, y] = 0 }
      }
    }
    return image
  }()

  private func layout(_ columns: Int, _ rows: Int, most: Double = 10) -> CropLayout {
    CropLayout(
      Self.writing, room: Terminal.Size(columns: columns, rows: rows), mostColumnsPerPixel: most)
  }

  @Test(
    "strips cover the writing once, from left to right", arguments: [(80, 6), (80, 20), (40, 40)])
  func coversAll(columns: Int, rows: Int) {
    let layout = layout(columns, rows)
    #expect(layout.strips.first?.lowerBound == 0)
    #expect(layout.strips.last?.upperBound == 320)
    for (left, right) in zip(layout.strips, layout.strips.dropFirst()) {
      #expect(left.upperBound == right.lowerBound)
    }
  }

  @Test(
    "a picture never leaves its room", arguments: [(80, 6), (80, 20), (40, 40), (10, 2), (1, 1)])
  func fits(columns: Int, rows: Int) {
    let layout = layout(columns, rows)
    #expect(layout.columns <= columns)
    #expect(layout.rows * layout.strips.count <= rows)
    #expect(layout.columns >= 1 && layout.rows >= 1)
  }

  @Test("one line where the room is low, several where it is high")
  func strips() {
    #expect(layout(80, 5).strips.count == 1)
    #expect(layout(80, 20).strips.count == 2)
    #expect(layout(80, 45).strips.count > 2)
  }

  @Test("cuts fall between letters, not through them")
  func cuts() {
    for layout in [layout(80, 20), layout(80, 45)] {
      let ink = Self.writing.inkByColumn(rows: 0..<40)
      for strip in layout.strips.dropFirst() { #expect(ink[strip.lowerBound] == 0) }
    }
  }

  @Test("writing is not blown up beyond use")
  func largest() {
    let layout = layout(500, 100, most: 0.5)
    #expect(layout.strips.count == 1)
    #expect(layout.columns == 160)
    #expect(layout.rows == 10)
  }

  @Test("the aspect of the paper is kept, a character being twice as high as wide")
  func aspect() {
    let layout = layout(80, 100, most: 0.25)
    #expect(layout.columns == 80)
    #expect(layout.rows == 5)
  }
}
