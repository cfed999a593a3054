/// A count of a whole level in a sentence: 全国有4个高风险地区,80个中风险地区 or
/// 全国共有高风险地区4个,中风险地区80个.
struct CountSummary: Hashable {
  private static let country = Pattern(
    /全国|国内|我国/)
  private static let changes = Pattern(
    /新增\d|增加\d|减少\d|调整[为至]|升级|降级|降为|解除|由.风险/)
  private static let countFirst = Pattern(
    /(\d+)个(中高|高|中|低)风险(?:地区|区域|区)?/)
  private static let levelFirst = Pattern(
    /(中高|高|中|低)风险(?:地区|区域|区)(?:共计|共有|共|为|有|:)?(\d+)(?:个|处)/)
  private static let noneOfLevel = Pattern(
    /(?:无|没有)(中高|高、?中|中、?高|高|中)风险(?:地区|区域|区)?|(中高|高、?中|中、?高)风险(?:地区|区域|区)?(?:已|全部|均已?)*清零/)

  /// 高风险, 中风险, 中高风险: both together.
  var level: String
  var count: Int
  var statement: String

  /// Empty where the sentence tells of changes, of a single region or of the world.
  static func all(in sentence: String) -> [CountSummary] {
    let sentence = sentence.replacing("其中", with: "其")
    let speaksOfAll = sentence.contains(Self.country.regex)
    guard speaksOfAll, !sentence.contains(Self.changes.regex) else { return [] }
    let before = sentence.matches(of: Self.countFirst.regex).compactMap { match in
      Int(match.1).map {
        CountSummary(level: "\(match.2)风险", count: $0, statement: "全国\(match.0)")
      }
    }
    if !before.isEmpty { return before + none(in: sentence) }
    let after = sentence.matches(
      of: Self.levelFirst.regex)
    return after.compactMap { match in
      Int(match.2).map {
        CountSummary(level: "\(match.1)风险", count: $0, statement: "全国\(match.0)")
      }
    } + none(in: sentence)
  }

  /// 全国无高风险地区 says that there are 0.
  private static func none(in sentence: String) -> [CountSummary] {
    sentence.matches(of: Self.noneOfLevel.regex).map { match in
      let level = match.1 ?? match.2 ?? ""
      return CountSummary(
        level: level.count > 1 ? "中高风险" : "\(level)风险", count: 0, statement: "全国\(match.0)")
    }
  }

  /// The levels that the count takes together.
  var levels: [String] { level == "中高风险" ? ["高风险", "中风险", "中高风险"] : [level] }
}
