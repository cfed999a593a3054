import Imaging
import Testing

@testable import FormReading

@Suite("The last search finds the print of a cut")
struct LocalShiftTests {
  /// Pixels for each millimetre.
  private static let scale = 8.0
  private static let box = PixelBox(columns: 30..<130, rows: 20..<60)

  @Test(
    "a frame is found where it lies",
    arguments: [(0, 0), (3, -2), (-4, 4), (8, -7), (-9, 9)])
  func found(x: Int, y: Int) {
    let shift = Self.shift(of: Self.frame().moved(x, y))
    #expect(abs(shift.x - Double(x)) < 1 && abs(shift.y - Double(y)) < 1)
  }

  @Test("writing without a frame is no frame that lies far off")
  func writing() {
    var seen = Self.blank
    seen.draw(columns: 40..<43, rows: 12..<64, darkness: 200)
    seen.draw(columns: 60..<110, rows: 38..<41, darkness: 200)
    let shift = Self.shift(of: seen)
    #expect(abs(shift.x) <= 0.6 * Self.scale && abs(shift.y) <= 0.6 * Self.scale)
  }

  @Test("of several boxes none is looked for far off: a neighbour's frame would do as well")
  func comb() {
    let seen = Self.frame().moved(9, 9)
    let halves = [
      PixelBox(columns: 30..<80, rows: 20..<60), PixelBox(columns: 80..<130, rows: 20..<60),
    ]
    let shift = Self.shift(of: seen, boxes: halves)
    #expect(abs(shift.x) <= 0.6 * Self.scale && abs(shift.y) <= 0.6 * Self.scale)
  }

  private static func shift(of seen: GrayImage, boxes: [PixelBox] = [box]) -> Point {
    let print = PrintedRegion(print: frame(), pixelsPerMillimetre: scale)
    return FieldCutter.shift(print, seen, boxes: boxes, scale: scale)
  }

  private static var blank: GrayImage { GrayImage(width: 160, height: 80, filledWith: 0) }

  /// Darkness of a printed frame.
  private static func frame() -> GrayImage {
    var image = blank
    for row in [box.rows.lowerBound, box.rows.upperBound - 2] {
      image.draw(columns: box.columns, rows: row..<row + 2, darkness: 220)
    }
    for column in [box.columns.lowerBound, box.columns.upperBound - 2] {
      image.draw(columns: column..<column + 2, rows: box.rows, darkness: 220)
    }
    return image
  }
}

extension GrayImage {
  fileprivate mutating func draw(columns: Range<Int>, rows: Range<Int>, darkness: UInt8) {
    for y in rows { for x in columns { self[x, y] = darkness } }
  }
}
