/// How specimens are written and worn.
public struct SpecimenOptions: Sendable, Hashable, Codable {
  public enum Style: String, Sendable, Hashable, Codable, CaseIterable {
    case typed, handprint, handwritten, mixed
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
