/// The order in which a hand writes the strokes of a character: what stands on the left before what
/// stands on the right, then what is above before what is below. Close to the schools' order, and
/// so joined strokes run as they do on paper.
enum StrokeOrder {
  typealias Point = SIMD2<Double>

  /// In ems: parts that overlap by less are apart, as brushes reach over a little.
  private static let overlap = 0.04

  private struct Extent {
    var index: Int
    var low, high: Point
  }

  static func sorted(_ strokes: [[Point]]) -> [[Point]] {
    let extents = strokes.enumerated().compactMap { index, points -> Extent? in
      guard let first = points.first else { return nil }
      return points.reduce(into: Extent(index: index, low: first, high: first)) { extent, point in
        extent.low = pointwiseMin(extent.low, point)
        extent.high = pointwiseMax(extent.high, point)
      }
    }
    return order(extents).map { strokes[$0.index] }
  }

  private static func order(_ all: [Extent]) -> [Extent] {
    guard all.count > 1 else { return all }
    if let (first, second) = cut(all, along: { ($0.low.x, $0.high.x) }) {
      return order(first) + order(second)
    }
    if let (first, second) = cut(all, along: { ($0.low.y, $0.high.y) }) {
      return order(first) + order(second)
    }
    return all.sorted { weight($0) < weight($1) }
  }

  /// Downwards first, and to the right half as much.
  private static func weight(_ extent: Extent) -> Double {
    (extent.low.y + extent.high.y) / 2 + 0.25 * (extent.low.x + extent.high.x)
  }

  /// The first place where everything before lies before everything after.
  private static func cut(
    _ all: [Extent], along side: (Extent) -> (Double, Double)
  ) -> ([Extent], [Extent])? {
    let sorted = all.sorted { side($0) < side($1) }
    var reach = side(sorted[0]).1
    for index in sorted.indices.dropFirst() {
      if side(sorted[index]).0 > reach - overlap {
        return (Array(sorted[..<index]), Array(sorted[index...]))
      }
      reach = max(reach, side(sorted[index]).1)
    }
    return nil
  }
}
