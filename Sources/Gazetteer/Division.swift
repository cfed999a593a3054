/// One unit under one code and one name, for as long as it had both.
public struct Division: Hashable, Sendable {
  public var code: DivisionCode
  /// The official name, such as 丰台区, 花乡街道, 广西壮族自治区.
  public var name: String
  /// First calendar year in which the tables know it so; 1980 means "1980 or before", and for
  /// a township 2020 means "2020 or before".
  public var firstYear: Int
  /// Last calendar year; nil where it is in force.
  public var lastYear: Int?

  public init(code: DivisionCode, name: String, firstYear: Int, lastYear: Int? = nil) {
    self.code = code
    self.name = name
    self.firstYear = firstYear
    self.lastYear = lastYear
  }

  public var level: DivisionCode.Level { code.level }
  public var isInForce: Bool { lastYear == nil }

  public func exists(in year: Int) -> Bool {
    year >= firstYear && year <= lastYear ?? .max
  }
}
