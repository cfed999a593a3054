/// A character as pen strokes. Units are ems: x from the pen's start to the right, y down with
/// the baseline at 0.
struct StrokeGlyph: Sendable {
  typealias Point = SIMD2<Double>
  var strokes: [[Point]]
  /// How far the pen moves on.
  var advance: Double

  init(strokes: [[Point]], advance: Double) {
    self.strokes = strokes
    self.advance = advance
  }

  /// A downstroke of a digit's height, with points enough to be bent.
  static let plainOne = StrokeGlyph(
    strokes: [(0...8).map { Point(0.22 - 0.004 * Double($0), -0.72 + 0.09 * Double($0)) }],
    advance: 0.42)

  /// Thins a picture of the glyph. `origin` is the pen's start on the baseline in pixels.
  init(ink: [Bool], width: Int, height: Int, origin: Point, em: Double, advance: Double) {
    let thin = Thinning(width: width, height: height, ink: ink)
    // What thinning leaves is as long as the lines; their area over it is their breadth.
    let inked = Double(ink.lazy.filter(\.self).count)
    let halfLine = 0.5 * inked / Double(max(1, thin.ink.lazy.filter(\.self).count))
    let joined = StrokeJoining(SkeletonGraph(thin), halfLine: halfLine)
    strokes = StrokeOrder.sorted(
      joined.strokes()
        .map { Self.smoothed($0) }
        .map { Self.thinnedOut($0, step: 0.045 * em).map { ($0 - origin) / em } }
        .map(Self.asWritten))
    self.advance = advance
  }

  /// Mean over the neighbours; the ends stay. Seven pixels take thinning's steps out of the way.
  static func smoothed(_ points: [Point], reach most: Int = 3) -> [Point] {
    guard points.count > 4 else { return points }
    return points.indices.map { index in
      let reach = min(most, index, points.count - 1 - index)
      let near = points[(index - reach)...(index + reach)]
      return near.reduce(Point.zero, +) / Double(near.count)
    }
  }

  static func thinnedOut(_ points: [Point], step: Double) -> [Point] {
    guard var last = points.first, let end = points.last else { return points }
    var result = [last]
    for point in points where distance(point, last) >= step {
      result.append(point)
      last = point
    }
    if distance(last, end) > 0 { result.append(end) }
    return result
  }

  /// Hands write downwards and to the right.
  private static func asWritten(_ points: [Point]) -> [Point] {
    guard let first = points.first, let last = points.last else { return points }
    let way = last - first
    return way.x + way.y * 1.4 < 0 ? points.reversed() : points
  }
}
