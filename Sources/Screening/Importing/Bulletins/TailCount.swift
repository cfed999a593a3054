/// A count behind the places that it counts: 甲小区、乙小区,共2个.
struct TailCount {
  private static let pattern = Pattern(
    /(?:以上)?(?:共计|合计|总计|共有|共)(\d+)(?:个|处)(?:地区|区域|点位|小区|地点|风险区)?/)

  let count: Int

  init?(_ text: String) {
    guard text.first == "共" || text.first == "合" || text.first == "总" || text.first == "以",
      let match = text.wholeMatch(of: Self.pattern.regex), let count = Int(match.1)
    else { return nil }
    self.count = count
  }
}
