/// A count behind the places that it counts: 甲小区、乙小区,共2个 or 乙小区(2个) or 合计:2个.
struct TailCount {
  private static let pattern = Pattern(
    /(?:以上)?(?:共计|合计|总计|小计|共有|共):?(\d+)(?:个|处)(?:(?:中高|高|中|低)风险)?(?:地区|区域|区|点位|小区|地点|风险区)?/)
  private static let inBrackets = Pattern(/(.+)\((\d+)个\)/)

  let count: Int
  /// The last of the places, where the count stands behind it in brackets.
  let place: String

  init?(_ text: String) {
    if let first = text.first, "共合总小以".contains(first),
      let match = text.wholeMatch(of: Self.pattern.regex), let count = Int(match.1)
    {
      self.count = count
      place = ""
    } else if text.last == ")", let match = text.wholeMatch(of: Self.inBrackets.regex),
      let count = Int(match.2)
    {
      self.count = count
      place = String(match.1)
    } else {
      return nil
    }
  }
}
