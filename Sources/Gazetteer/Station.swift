/// A railway station as the timetable knows it.
public struct Station: Hashable, Sendable {
  /// Without 站, such as 北京南.
  public var name: String
  /// Three capital letters, such as VNP. Identifies the station.
  public var telecode: String
  /// Without tones and spaces, such as beijingnan.
  public var pinyin: String
  /// The city it is sold under, as the timetable writes it (北京, 延安); may be a county.
  public var city: String
  /// The prefecture or municipality of that city where known; several where the name is shared.
  public var cityCodes: [DivisionCode]
  /// The county that holds the station, only where the tables are sure of it.
  public var county: DivisionCode?

  public init(
    name: String, telecode: String, pinyin: String, city: String, cityCodes: [DivisionCode],
    county: DivisionCode? = nil
  ) {
    self.name = name
    self.telecode = telecode
    self.pinyin = pinyin
    self.city = city
    self.cityCodes = cityCodes
    self.county = county
  }
}
