internal import Declarations
internal import FormTemplates
internal import Imaging

/// Finds the words printed beside a box to tick: the print right of it, up to a gap or the next
/// place for writing. From the blank page itself, so that learnt forms have it too.
struct OptionWords {
  private let print: PagePrint
  private let places: WritingMask

  /// Millimetres of paper between a box and its words, and between words, at the most.
  private static let mostGap = 3.0
  /// Millimetres; longer rows of print are no words of an option.
  private static let mostWidth = 45.0
  /// Millimetres that words stand higher and lower than their box.
  private static let higher = 0.8
  /// Millimetres of the box's own frame and its spread: past the box's own place, rounded up to
  /// whole pixels.
  private static let frame = 1.4

  init(print: PagePrint, template: FormTemplate) {
    self.print = print
    var places = WritingMask(width: print.width, height: print.height)
    for box in template.fields.flatMap(\.boxes) { places.fill(box.insetBy(-0.8, -0.8)) }
    self.places = places
  }

  /// Nil where nothing is printed beside the box.
  func box(of option: PageRect) -> PageRect? {
    let band = option.insetBy(0, -Self.higher)
    let rows = band.pixelRanges.rows.clamped(to: 0..<print.height)
    let start = Int((option.maxX + Self.frame) * PageInk.millimetre)
    let end = min(print.width, start + Int(Self.mostWidth * PageInk.millimetre))
    var (first, last): (Int?, Int) = (nil, start)
    for x in start..<max(start, end) {
      if rows.contains(where: { places[x, $0] }) { break }
      if rows.contains(where: { print.isLetter($0 * print.width + x) }) {
        if first == nil { first = x }
        last = x
      } else if Double(x - last) > Self.mostGap * PageInk.millimetre {
        break
      }
    }
    guard let first, last > first else { return nil }
    let scale = PageInk.millimetre
    return PageRect(
      x: Double(first) / scale, y: band.y, width: Double(last + 1 - first) / scale,
      height: band.height)
  }
}
