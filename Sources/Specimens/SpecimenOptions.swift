/// How specimens are written and worn.
public struct SpecimenOptions: Sendable, Hashable, Codable {
  /// Seven ways of writing, then three mixtures of them.
  public enum Style: String, Sendable, Hashable, Codable, CaseIterable {
    /// Printers and typewriters.
    case typed
    /// Neat block writing with a font's own outlines, bent.
    case brush
    /// Neat block writing, drawn stroke by stroke.
    case stroke
    /// Quick writing: strokes lean, differ and sometimes join.
    case quick
    /// Running hand: most strokes join, corners are rounded.
    case semicursive
    /// The pen hardly leaves the paper within a character.
    case cursive
    /// Letters and digits of real writers, given from outside, among quick stroke-drawn Han.
    case real
    /// `brush` and `stroke`.
    case handprint
    /// `quick`, `semicursive` and `cursive`.
    case handwritten
    /// All but `real`, so that what comes out never depends on files from outside.
    case mixed
  }

  public enum Degradation: String, Sendable, Hashable, Codable, CaseIterable {
    case clean, office, rough
  }

  /// Which hands and fonts may be used: figures reported on fonts that tuned a reader are vain.
  public enum Split: String, Sendable, Hashable, Codable, CaseIterable {
    case tuning, reporting, all
  }

  public var seed: UInt64
  public var style: Style
  public var degradation: Degradation
  public var split: Split
  /// 150 to 400.
  public var dotsPerInch: Double

  public init(
    seed: UInt64, style: Style = .mixed, degradation: Degradation = .office, split: Split = .all,
    dotsPerInch: Double = 300
  ) {
    self.seed = seed
    self.style = style
    self.degradation = degradation
    self.split = split
    self.dotsPerInch = dotsPerInch
  }
}
