/// A font family in one size.
public struct Typeface: Sendable, Hashable {
  /// As fontconfig names it. A family that is not installed is an error, never replaced.
  public var family: String
  /// Points; 1 pt = 25.4/72 mm.
  public var size: Double
  public var bold: Bool
  public var italic: Bool

  public init(_ family: String, size: Double, bold: Bool = false, italic: Bool = false) {
    self.family = family
    self.size = size
    self.bold = bold
    self.italic = italic
  }

  public static let sans = "Noto Sans CJK SC"
  public static let serif = "Noto Serif CJK SC"
}

/// How big a line of text comes out, in millimetres from its start on the baseline; y down.
public struct TextExtent: Sendable, Hashable {
  /// How far the pen moves on.
  public var advance: Double
  /// Above the baseline, as the font declares.
  public var ascent: Double
  /// Below the baseline, as the font declares.
  public var descent: Double
  /// What is really blackened, relative to the start on the baseline.
  public var inkX, inkY, inkWidth, inkHeight: Double
}

/// How a line of text lies on the page.
public struct TextPlacement: Sendable, Hashable {
  /// Where the line starts, on the baseline.
  public var start: PagePoint
  /// Degrees, clockwise, about `start`.
  public var rotation: Double
  /// Shear to the right per unit of height: 0 upright, 0.2 as italics.
  public var slant: Double
  /// Added between characters, in millimetres; may be negative.
  public var letterSpacing: Double

  public init(
    x: Double, y: Double, rotation: Double = 0, slant: Double = 0, letterSpacing: Double = 0
  ) {
    start = PagePoint(x: x, y: y)
    self.rotation = rotation
    self.slant = slant
    self.letterSpacing = letterSpacing
  }
}
