/// A projective map of the plane: straight lines stay straight.
struct Homography: Hashable, Sendable {
  /// Rows of the matrix; the last element is 1.
  var a, b, c, d, e, f, g, h: Double

  static let identity = Homography(a: 1, b: 0, c: 0, d: 0, e: 1, f: 0, g: 0, h: 0)

  func callAsFunction(_ point: Point) -> Point {
    let w = g * point.x + h * point.y + 1
    return Point(
      x: (a * point.x + b * point.y + c) / w, y: (d * point.x + e * point.y + f) / w)
  }

  /// First a scaling of the source by `source`, then this, then a scaling of the target.
  func scaled(source: Double, target: Double) -> Homography {
    Homography(
      a: a * source * target, b: b * source * target, c: c * target,
      d: d * source * target, e: e * source * target, f: f * target,
      g: g * source, h: h * source)
  }

  /// First a shift of the source, then this. Nil where the matrix cannot be brought back to 1.
  func shiftingSource(by shift: Point) -> Homography? {
    let w = g * shift.x + h * shift.y + 1
    guard abs(w) > 1e-9 else { return nil }
    return Homography(
      a: a / w, b: b / w, c: (a * shift.x + b * shift.y + c) / w,
      d: d / w, e: e / w, f: (d * shift.x + e * shift.y + f) / w, g: g / w, h: h / w)
  }

  func shiftingTarget(by shift: Point) -> Homography {
    Homography(
      a: a + shift.x * g, b: b + shift.x * h, c: c + shift.x,
      d: d + shift.y * g, e: e + shift.y * h, f: f + shift.y, g: g, h: h)
  }

  /// Target pixels per source unit, and the clockwise turn in radians, around a source point.
  func frame(at point: Point) -> (scale: Double, angle: Double, anisotropy: Double, shear: Double) {
    let here = self(point)
    let right = self(Point(x: point.x + 1, y: point.y)) - here
    let down = self(Point(x: point.x, y: point.y + 1)) - here
    let area = right.x * down.y - right.y * down.x
    return (
      max(area, 0).squareRoot(), Angle.of(right), right.length / max(down.length, 1e-12),
      (right.x * down.x + right.y * down.y) / max(right.length * down.length, 1e-12)
    )
  }
}
