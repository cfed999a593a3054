import Declarations
import Imaging
import Review

/// A field's part of the page as it came from the desk, made ready to be looked at.
struct CropPicture {
  /// Millimetres of paper kept above and below a field: strokes overflow, the next row does not
  /// belong here.
  private static let verticalMargin = 1.2
  /// Millimetres of paper kept beside the writing, where the rest of a field is empty.
  private static let sideMargin = 4.0
  /// Less than this share of a field is never left out: it is not worth a strange cut.
  private static let leastTrim = 0.15
  /// Around the field the paper is shown this much darker, so that the field itself stands out.
  private static let shade = 0.82

  let image: GrayImage
  let request: CropRequest

  var pixelsPerMillimetre: Double { Double(image.width) / max(1, request.frame.width) }

  /// Contrast stretched, the field in the light, empty paper at its ends left out.
  func prepared() -> GrayImage {
    let stretched = image.stretched()
    let box = boxInPixels
    let margin = Int(Self.verticalMargin * pixelsPerMillimetre)
    let rows = (box.rows.lowerBound - margin..<box.rows.upperBound + margin)
      .clamped(to: 0..<image.height)
    let columns = request.showsSurroundings ? 0..<image.width : written(in: stretched, box)
    return stretched.shaded(outside: box, by: Self.shade).cropped(columns: columns, rows: rows)
  }

  private var boxInPixels: (columns: Range<Int>, rows: Range<Int>) {
    let (frame, box) = (request.frame, request.box)
    let pixel = { (millimetres: Double) in Int((millimetres * pixelsPerMillimetre).rounded()) }
    let columns = pixel(box.x - frame.x)..<pixel(box.maxX - frame.x)
    let rows = pixel(box.y - frame.y)..<pixel(box.maxY - frame.y)
    return (columns.clamped(to: 0..<image.width), rows.clamped(to: 0..<image.height))
  }

  /// The columns that hold writing, with some paper; all of them where there is little to leave
  /// out.
  private func written(
    in image: GrayImage, _ box: (columns: Range<Int>, rows: Range<Int>)
  ) -> Range<Int> {
    let whole = 0..<image.width
    let ink = image.inkByColumn(rows: box.rows)
    guard let first = box.columns.first(where: { ink[$0] > 1 }),
      let last = box.columns.last(where: { ink[$0] > 1 })
    else { return whole }
    let margin = Int(Self.sideMargin * pixelsPerMillimetre)
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
