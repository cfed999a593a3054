import Declarations

/// As of when a bulletin's list is, from statements such as 截至1月15日22时 or 2021年7月26日10时 and
/// the year of publication.
struct BulletinMoment {
  private static let hour = Pattern(/(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(\d{1,2})[时点]/)
  private static let publication = Pattern(/发布日期:(\d{4})-/)
  private static let anyYear = Pattern(/(20\d\d)年/)

  let moment: PublishedMoment?

  init(_ sentences: [String]) {
    let year = Self.year(in: sentences)
    let stated = sentences.filter { $0.contains("风险") }
    let found = stated.lazy.compactMap { $0.firstMatch(of: Self.hour.regex) }.first
    guard let found, let month = Int(found.2), let day = Int(found.3),
      let year = found.1.flatMap({ Int($0) }) ?? year,
      let day = CalendarDay(year: year, month: month, day: day)
    else {
      moment = nil
      return
    }
    moment = PublishedMoment(day: day, hour: Int(found.4))
  }

  private static func year(in sentences: [String]) -> Int? {
    let published = sentences.lazy.compactMap { $0.firstMatch(of: publication.regex) }.first
    let written = sentences.lazy.compactMap { $0.firstMatch(of: anyYear.regex) }.first
    return (published?.1 ?? written?.1).flatMap { Int($0) }
  }
}
