internal import Imaging

/// The pieces of ink that belong to a field: most of each lies in its boxes. What crosses into a
/// neighbour is kept; what comes from a neighbour is left out.
struct OwnInk {
  /// Dark on white.
  let image: GrayImage
  /// Pixels of ink, all and within the boxes.
  let area: Int
  let areaInside: Int
  /// How far the ink reaches beyond the boxes, in pixels.
  private let reach: Int
  /// Beside the boxes, of one height with the own writing, lies more of it.
  let isContinued: Bool

  /// Paler pixels are paper, even at the edge of a stroke.
  private static let grain: UInt8 = 8
  /// Of a piece, this much has to lie inside.
  private static let leastInside = 0.5
  /// What continues a line is at least this share of its height; less is dust or a neighbour's tip.
  private static let leastPart = 0.4
  private static let mostPart = 1.6

  /// `nearby`: how close to the edge of its box writing comes that goes on beyond it, in pixels.
  init(_ ink: GrayImage, boxes: [PixelBox], stroke: UInt8, least: Int, nearby: Int) {
    let (pieces, labels) = ink.labelledInk(threshold: stroke, leastArea: least)
    let inside = Self.map(boxes, ink)
    var counts = [Int](repeating: 0, count: pieces.count + 1)
    for index in labels.indices where inside[index] { counts[Int(labels[index])] += 1 }
    let isOwn =
      [false]
      + pieces.indices.map {
        Double(counts[$0 + 1]) >= Self.leastInside * Double(pieces[$0].area)
      }
    image = Self.draw(ink, labels, isOwn, inside)
    let own = pieces.indices.filter { isOwn[$0 + 1] }
    area = own.reduce(0) { $0 + pieces[$1].area }
    areaInside = own.reduce(0) { $0 + counts[$1 + 1] }
    reach = own.map { Self.overhang(pieces[$0], boxes) }.max() ?? 0
    isContinued = Self.isContinued(
      own: own.map { pieces[$0] },
      strange: pieces.indices.filter { !isOwn[$0 + 1] }.map { pieces[$0] }, boxes, nearby)
  }

  /// A piece beyond the right edge continues the writing where that comes close to the edge and
  /// both stand in one row. A thin line on the edge itself, or much taller, is left of the frame.
  private static func isContinued(
    own: [InkComponent], strange: [InkComponent], _ boxes: [PixelBox], _ nearby: Int
  ) -> Bool {
    guard let right = boxes.map(\.columns.upperBound).max(),
      let top = own.map(\.rows.lowerBound).min(), let bottom = own.map(\.rows.upperBound).max(),
      own.contains(where: { $0.columns.upperBound > right - nearby })
    else { return false }
    let height = Double(bottom - top)
    return strange.contains { piece in
      2 * piece.rows.clamped(to: top..<bottom).count >= piece.height
        && (leastPart * height...mostPart * height).contains(Double(piece.height))
        && Int(piece.centre.x) >= right + (piece.width < nearby / 4 ? nearby / 6 : 0)
    }
  }

  func leaves(by pixels: Int) -> Bool { reach > pixels }

  private static func overhang(_ piece: InkComponent, _ boxes: [PixelBox]) -> Int {
    let left = boxes.map(\.columns.lowerBound).min() ?? 0
    let right = boxes.map(\.columns.upperBound).max() ?? 0
    let top = boxes.map(\.rows.lowerBound).min() ?? 0
    let bottom = boxes.map(\.rows.upperBound).max() ?? 0
    return max(
      left - piece.columns.lowerBound, piece.columns.upperBound - right,
      top - piece.rows.lowerBound, piece.rows.upperBound - bottom)
  }

  private static func map(_ boxes: [PixelBox], _ image: GrayImage) -> [Bool] {
    var inside = [Bool](repeating: false, count: image.pixels.count)
    for box in boxes {
      for y in box.rows.clamped(to: 0..<image.height) {
        for x in box.columns.clamped(to: 0..<image.width) { inside[y * image.width + x] = true }
      }
    }
    return inside
  }

  /// Own pieces with the soft edges around them; pale pixels inside the boxes are kept, so that
  /// a thin part of a stroke is not lost, unless they belong to somebody else.
  private static func draw(
    _ ink: GrayImage, _ labels: [Int32], _ isOwn: [Bool], _ inside: [Bool]
  ) -> GrayImage {
    var result = GrayImage(width: ink.width, height: ink.height, filledWith: 255)
    for y in 0..<ink.height {
      for x in 0..<ink.width {
        let at = y * ink.width + x
        guard ink.pixels[at] >= Self.grain else { continue }
        let label = Int(labels[at])
        let keep = label > 0 ? isOwn[label] : touches(x, y, ink, labels, isOwn)
        if keep { result.pixels[at] = 255 - ink.pixels[at] }
      }
    }
    return result
  }

  private static func touches(
    _ x: Int, _ y: Int, _ ink: GrayImage, _ labels: [Int32], _ isOwn: [Bool]
  ) -> Bool {
    for ny in max(0, y - 2)...min(ink.height - 1, y + 2) {
      for nx in max(0, x - 2)...min(ink.width - 1, x + 2) {
        let label = Int(labels[ny * ink.width + nx])
        if label > 0, isOwn[label] { return true }
      }
    }
    return false
  }
}
