internal import Imaging

/// A piece of what is printed on the blank form, to be found again on a scan.
struct Patch: Sendable {
  /// Pixels to the inch at which patches are compared: the strokes of labels are one to two
  /// pixels wide, and a parabola finds the place to a twentieth of that.
  static let dotsPerInch = 100.0
  static let millimetre = dotsPerInch / 25.4

  /// Where the first pixel lies in the blank form at ``dotsPerInch``.
  let x, y: Int
  let width, height: Int
  /// Grey value less the mean; 0 where a traveller writes.
  let contrast: [Float]
  /// 1 for print, 0 where a traveller writes.
  let mask: [Float]
  /// Sum of squares of ``contrast``.
  let energy: Double
  let count: Double

  /// `width` is a multiple of eight, so that rows are worked on eight pixels at a time.
  /// Nil where too little print is left outside the places for writing, or no contrast.
  init?(of blank: GrayImage, writing: WritingMask, x: Int, y: Int, width: Int, height: Int) {
    guard width.isMultiple(of: 8) else { return nil }
    var values: [Int32] = []
    var mask: [Float] = []
    for row in y..<y + height {
      for column in x..<x + width {
        let counts = !writing[column, row]
        mask.append(counts ? 1 : 0)
        values.append(counts ? Int32(blank[column, row]) : 0)
      }
    }
    let total = mask.reduce(Int32(0)) { $0 + Int32($1) }
    guard Double(total) > Self.leastPrintShare * Double(width * height) else { return nil }
    let mean = (values.reduce(0, +) + total / 2) / total
    contrast = zip(values, mask).map { $1 == 0 ? 0 : Float($0 - mean) }
    energy = contrast.reduce(0.0) { $0 + Double($1) * Double($1) }
    guard energy > Self.leastVariance * Double(total) else { return nil }
    self.mask = mask
    (self.x, self.y, self.width, self.height) = (x, y, width, height)
    count = Double(total)
  }

  /// Under this share of countable pixels the place is decided by chance.
  private static let leastPrintShare = 0.4
  /// Grey values squared; fine print covering 2 % of a patch has about 600.
  private static let leastVariance = 300.0

  /// In millimetres on the page.
  var centre: Point {
    Point(x: Double(x) + Double(width) / 2, y: Double(y) + Double(height) / 2)
      * (1 / Self.millimetre)
  }
}

/// Where travellers write, at the patches' resolution: no part of the print to be compared.
struct WritingMask: Sendable {
  let width, height: Int
  private var inside: [Bool]

  init(width: Int, height: Int) {
    (self.width, self.height) = (width, height)
    inside = [Bool](repeating: false, count: width * height)
  }

  subscript(x: Int, y: Int) -> Bool { inside[y * width + x] }

  mutating func fill(columns: Range<Int>, rows: Range<Int>) {
    let columns = columns.clamped(to: 0..<width)
    for y in rows.clamped(to: 0..<height) {
      for x in columns { inside[y * width + x] = true }
    }
  }
}
