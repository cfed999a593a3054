internal import Declarations
internal import Imaging

/// Where around an option strokes lie, where print hides whether there are any, and where there is
/// paper only.
struct RingGround {
  enum Cover: UInt8, Sendable {
    case paper, print, ink
  }

  let width, height: Int
  let pixelsPerMillimetre: Double
  private let covers: [Cover]
  private let isPrinted: [Bool]
  /// What was cut, in millimetres on the page, and where its corner lies in pixels.
  private let region: PageRect
  private let corner: (x: Int, y: Int)

  /// Under this the blank form is paper.
  private static let leastPrint: UInt8 = 16
  /// In square millimetres; smaller pieces are the rims of print.
  private static let dust = 0.08
  /// Pencil is seen down to so many deviations of the paper's grain: grain forms no rings.
  private static let deviations = 4.0

  /// `cut` is of `region` alone and knows its print.
  init(_ cut: FieldCut, of region: PageRect) {
    (width, height) = (cut.ink.width, cut.ink.height)
    pixelsPerMillimetre = cut.pixelsPerMillimetre
    self.region = region
    corner = (cut.boxes[0].columns.lowerBound, cut.boxes[0].rows.lowerBound)
    // Red fades in the red channel: a seal is no ring.
    let plane = cut.redInk ?? cut.ink
    let least = max(2, Int(Self.dust * cut.pixelsPerArea))
    let stroke = UInt8(
      max(Double(FieldInk.trace), min(Double(cut.stroke), Self.deviations * cut.noise)))
    let labels = plane.labelledInk(threshold: stroke, leastArea: least).labels
    let isPrinted = labels.indices.map { (cut.print?.pixels[$0] ?? 0) > Self.leastPrint }
    covers = zip(labels, isPrinted).map { $0 > 0 ? .ink : $1 ? .print : .paper }
    self.isPrinted = isPrinted
  }

  /// The most that lies within a pixel of here; paper outside.
  func cover(_ x: Double, _ y: Double) -> Cover {
    let (column, row) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
    var most = Cover.paper
    for near in [(0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)] {
      let (x, y) = (column + near.0, row + near.1)
      guard x >= 0, y >= 0, x < width, y < height else { continue }
      let cover = covers[y * width + x]
      if cover == .ink { return .ink }
      if cover == .print { most = .print }
    }
    return most
  }

  /// Ink where the blank form has none.
  func isWritten(_ x: Double, _ y: Double) -> Bool {
    let (column, row) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
    guard column >= 0, row >= 0, column < width, row < height else { return false }
    let at = row * width + column
    return covers[at] == .ink && !isPrinted[at]
  }

  /// A place on the page in pixels of the cut.
  func pixels(_ point: Point) -> Point {
    Point(
      x: Double(corner.x) + (point.x - region.x) * pixelsPerMillimetre,
      y: Double(corner.y) + (point.y - region.y) * pixelsPerMillimetre)
  }

  /// Pixels of the cut as a place on the page.
  func place(_ point: Point) -> Point {
    Point(
      x: region.x + (point.x - Double(corner.x)) / pixelsPerMillimetre,
      y: region.y + (point.y - Double(corner.y)) / pixelsPerMillimetre)
  }
}
