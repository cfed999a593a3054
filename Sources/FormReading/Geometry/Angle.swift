internal import Glibc

enum Angle {
  /// Radians, clockwise from the x axis since y runs down; −π to π.
  static func of(_ shift: Point) -> Double { atan2(shift.y, shift.x) }

  static func degrees(_ radians: Double) -> Double { radians * 180 / .pi }

  /// The unit shift at so many radians clockwise from the x axis.
  static func direction(_ radians: Double) -> Point { Point(x: cos(radians), y: sin(radians)) }

  /// The map that turns clockwise by `degrees`, scales and shifts.
  static func similarity(degrees: Double, scale: Double, shift: Point) -> Homography {
    let angle = degrees * .pi / 180
    let (cosine, sine) = (scale * cos(angle), scale * sin(angle))
    return Homography(
      a: cosine, b: -sine, c: shift.x, d: sine, e: cosine, f: shift.y, g: 0, h: 0)
  }
}
