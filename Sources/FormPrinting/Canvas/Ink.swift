/// A colour with its opacity; all components from 0 to 1.
public struct Ink: Sendable, Hashable {
  /// How the colour meets what is already on the page.
  public enum Blend: Sendable, Hashable {
    case over
    /// As a stamp on print: only ever darkens.
    case multiply
  }

  public var red, green, blue: Double
  public var alpha: Double
  public var blend: Blend

  public init(
    red: Double, green: Double, blue: Double, alpha: Double = 1, blend: Blend = .over
  ) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
    self.blend = blend
  }

  /// 0 black to 1 white.
  public init(gray: Double, alpha: Double = 1) {
    self.init(red: gray, green: gray, blue: gray, alpha: alpha)
  }

  public static let black = Ink(gray: 0)
  public static let white = Ink(gray: 1)
}
