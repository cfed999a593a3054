import Declarations
import Imaging
import Review

/// A field's part of the page as it came from the desk, made ready to be looked at.
struct CropPicture {
  /// Millimetres of paper kept above and below a field: strokes overflow, the next row does not
  /// belong here.
  private static let verticalMargin = 1.2
  /// Millimetres of paper kept around the writing, where the rest of a field is empty.
  private static let paper = 1.0
  /// Less than this share of a field is never left out: it is not worth a strange cut.
  private static let leastTrim = 0.15
  /// Around the field the paper is shown this much darker, so that the field itself stands out.
  private static let shade = 0.82

  let image: GrayImage
  let request: CropRequest

  var pixelsPerMillimetre: Double { Double(image.width) / max(1, request.frame.width) }

  /// Contrast stretched, the field in the light, empty paper around the writing left out.
  func prepared() -> GrayImage {
    let stretched = image.stretched()
    let box = boxInPixels
    let shaded = stretched.shaded(outside: box, by: Self.shade)
    let overflow = pixels(Self.verticalMargin)
    let rows = (box.rows.lowerBound - overflow..<box.rows.upperBound + overflow)
      .clamped(to: 0..<image.height)
    guard !request.showsSurroundings else {
      return shaded.cropped(columns: 0..<image.width, rows: rows)
    }
    let columns = part(
      of: 0..<image.width, holding: stretched.inkByColumn(rows: box.rows), within: box.columns)
    let lines = part(
      of: rows, holding: stretched.inkByRow(columns: box.columns), within: rows)
    return shaded.cropped(columns: columns, rows: lines)
  }

  private func pixels(_ millimetres: Double) -> Int {
    Int((millimetres * pixelsPerMillimetre).rounded())
  }

  private var boxInPixels: (columns: Range<Int>, rows: Range<Int>) {
    let (frame, box) = (request.frame, request.box)
    let columns = pixels(box.x - frame.x)..<pixels(box.maxX - frame.x)
    let rows = pixels(box.y - frame.y)..<pixels(box.maxY - frame.y)
    return (columns.clamped(to: 0..<image.width), rows.clamped(to: 0..<image.height))
  }

  /// What holds writing, with some paper; the whole where there is little to leave out.
  private func part(
    of whole: Range<Int>, holding ink: [Int], within field: Range<Int>
  ) -> Range<Int> {
    // A single dark pixel is dust.
    guard let first = field.first(where: { ink[$0] > 1 }),
      let last = field.last(where: { ink[$0] > 1 })
    else { return whole }
    let margin = pixels(Self.paper)
    let part = (first - margin..<last + 1 + margin).clamped(to: whole)
    return Double(whole.count - part.count) < Self.leastTrim * Double(whole.count) ? whole : part
  }
}

extension CropRequest {
  /// A tick box says nothing without the label beside it.
  private static let narrow = 20.0
  private static let labelBefore = 6.0
  private static let labelAfter = 34.0

  var showsSurroundings: Bool { box.width < Self.narrow }

  /// With the label that stands beside a small box.
  var withLabel: CropRequest {
    guard showsSurroundings else { return self }
    var request = self
    request.frame = PageRect(
      x: box.x - Self.labelBefore, y: frame.y,
      width: box.width + Self.labelBefore + Self.labelAfter, height: frame.height)
    return request
  }
}
