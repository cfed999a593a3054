/// A point or a shift. On the printed page in millimetres, in an image in pixels, where the
/// centre of the first pixel is at (0.5, 0.5).
struct Point: Hashable, Sendable {
  var x, y: Double

  static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
  static func - (a: Point, b: Point) -> Point { Point(x: a.x - b.x, y: a.y - b.y) }
  static func * (a: Point, scale: Double) -> Point { Point(x: a.x * scale, y: a.y * scale) }
  var length: Double { (x * x + y * y).squareRoot() }
}

/// The same spot on two planes.
struct PointPair: Sendable {
  var source, target: Point
  var weight = 1.0
}
