/// What comes out of a pen or a printer.
struct PenColor: Sendable, Hashable {
  var red, green, blue: UInt8
  /// 0 to 1: how much of the paper the ink hides where it is thickest.
  var strength: Double

  static let black = PenColor(red: 28, green: 28, blue: 32, strength: 0.96)
  static let blue = PenColor(red: 32, green: 48, blue: 140, strength: 0.93)
  static let navy = PenColor(red: 24, green: 30, blue: 84, strength: 0.95)
  static let pencil = PenColor(red: 86, green: 86, blue: 90, strength: 0.78)
  static let toner = PenColor(red: 12, green: 12, blue: 12, strength: 1)
  /// Cinnabar seal paste.
  static let seal = PenColor(red: 206, green: 38, blue: 40, strength: 0.8)

  /// Rec. 601, as grey scanners see it.
  var luma: UInt8 {
    UInt8(truncatingIfNeeded: (77 * Int(red) + 150 * Int(green) + 29 * Int(blue) + 128) >> 8)
  }
}
