import Gazetteer

/// Area codes that no resident ID number ever began with.
///
/// Numbers have been given out since 1984 (trial regulations of 6 April 1984; GB 11643 followed in
/// 1989), with the area code of the day of issue. A code that was abolished by the end of 1983 and
/// never given again, such as 110201 (昌平县 until 1981), can therefore stand in no person's
/// number, whatever its birth date, sequence and check character. Such a code did exist, so a
/// number that begins with it passes every formal check.
enum ExtinctAreaCodes {
  private static let firstIssue = 1984
  /// The tables begin in 1980.
  private static let earlier = [1980, 1981, 1982, 1983]
  private static let latest = 2026

  static func all(_ gazetteer: Gazetteer) -> [String] {
    var codes = Set<DivisionCode>()
    for year in earlier {
      for province in gazetteer.children(of: nil, in: year) {
        for below in gazetteer.children(of: province.code, in: year) {
          codes.insert(below.code)
          guard below.level == .prefecture else { continue }
          codes.formUnion(gazetteer.children(of: below.code, in: year).map(\.code))
        }
      }
    }
    return codes.filter { $0.level == .county }.map(\.rawValue)
      .filter { isExtinct($0, gazetteer) }.sorted()
  }

  static func isExtinct(_ code: String, _ gazetteer: Gazetteer) -> Bool {
    gazetteer.areaCodeExists(code)
      && !(firstIssue...latest).contains { gazetteer.areaCodeExists(code, in: $0) }
  }
}
