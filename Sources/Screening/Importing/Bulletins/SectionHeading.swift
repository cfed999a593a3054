/// A heading that says how serious what follows is: 高风险地区(4个): or 一、全国中风险地区共80个:
///
/// The text is normalised: half-width brackets, colons and digits, no spaces, no numbering.
struct SectionHeading {
  private static let level = Pattern(
    /(?:(中高风险|高中风险|中、高风险|高、中风险|高风险|中风险|低风险)(?:等级)?(地区|区域|点位|区|点)?|(封控区|管控区|防范区)域?)(?:管理|管控|的?区域|的?地区|的|名单|目录|列表|清单|范围|情况|汇总|一览表|一览)*/
  )
  /// 解除风险区 and 新增风险区 say no level.
  private static let anyLevel = Pattern(
    /(风险)(?:区域|地区|区|点位)(?:名单|目录|列表|清单|范围|情况|汇总)*/)
  /// 共4个, (4个), :4个 and 如下 before the colon.
  private static let countOfHeading = Pattern(
    /(?:共计|合计|总计|共有|共|为|现有|有)?(?:\((\d+)个?\)|:?(\d+)(?:个|处))?(?:[,]?(?:分别为|分别是|名单|如下|包括|具体为|具体是|为|是))*([:;,]?)/
  )
  private static let nextLevel = Pattern(
    /^[^:]{0,6}(?:高|中|低)风险(?:地区|区域|区)(?:共|有|为)*\d+个/)
  /// 为 or 分别为 before the first place, without a colon.
  private static let namesFollow = Pattern(/(?:为|是|包括)$/)
  private static let unit = Pattern(
    /^[一-龥]{2,12}?(?:省|市|州|盟|区|县|旗|镇|乡|街道)/)
  private static let countBeforeLevel = Pattern(
    /(\d+)个(中高|高|中|低)风险(?:地区|区域|区)(?:名单|如下|分别|为|是)*:/)
  private static let countedLevel = Pattern(
    /\d+个(?:中高|高|中|低)风险/)

  /// As the publisher names it: 高风险, 中高风险, 封控区.
  var level: String
  var count: Int?
  var statement: String
  /// What follows on the same line.
  var rest: String
  var action = SectionAction.lists
  /// The region before the level: 甘肃省兰州市 of 甘肃省兰州市高风险区. The caller has to find out
  /// whether it is one.
  var region = ""

  /// Nil where the text only speaks of a level.
  init?(_ text: String) {
    guard text.contains(where: { "险控范".contains($0) }),
      let found = Self.levelFirst(text) ?? Self.countFirst(text)
    else { return nil }
    self = found
  }

  private init(level: String, count: Int?, statement: String, rest: String) {
    self.level = level
    self.count = count
    self.statement = statement
    self.rest = rest
  }

  private static func levelFirst(_ text: String) -> SectionHeading? {
    SectionOpening.all(of: text).lazy.compactMap { heading(text, after: $0) }.first
  }

  private static func heading(
    _ text: String, after opening: SectionOpening
  ) -> SectionHeading? {
    let behind = text.dropFirst(opening.length)
    guard let found = levelName(behind, opening.action) else { return nil }
    let after = behind[found.end...]
    guard let tail = after.prefixMatch(of: countOfHeading.regex) else { return nil }
    let rest = String(after[tail.range.upperBound...])
    let isInBrackets = tail.1 != nil
    let isMarked =
      isInBrackets || tail.3 == ":" || rest.isEmpty
      || tail.0.contains(Self.namesFollow.regex) && rest.contains(Self.unit.regex)
    // 高风险 alone is a heading only where nothing else stands with it.
    let isNamed = found.isArea || isInBrackets || tail.3 == ":" || rest.isEmpty
    // 兰州市城关区高风险 says the level of a place.
    let isOfRegion = opening.region.isEmpty || isInBrackets || tail.2 != nil || tail.3 == ":"
    guard isMarked, isNamed, isOfRegion, isInBrackets || !rest.contains(Self.nextLevel.regex) else {
      return nil
    }
    var heading = SectionHeading(
      level: found.name, count: (tail.1 ?? tail.2).flatMap { Int($0) },
      statement: bare(String(text[..<tail.range.upperBound])), rest: rest)
    heading.action = opening.action
    heading.region = opening.region
    return heading
  }

  private static func levelName(
    _ text: Substring, _ action: SectionAction
  ) -> (name: String, isArea: Bool, end: String.Index)? {
    if let match = text.prefixMatch(of: level.regex), let name = match.1 ?? match.3 {
      let plain = String(name).replacing("、", with: "").replacing("高中", with: "中高")
      return (plain, match.2 != nil || match.3 != nil, match.range.upperBound)
    }
    guard action != .lists, let match = text.prefixMatch(of: anyLevel.regex) else { return nil }
    return (String(match.1), true, match.range.upperBound)
  }

  /// 全国现有9个中风险地区: or 3个高风险地区分别为: before the first place.
  private static func countFirst(_ text: String) -> SectionHeading? {
    guard let match = text.firstMatch(of: countBeforeLevel.regex) else { return nil }
    let rest = String(text[match.range.upperBound...])
    let counts = text.matches(of: Self.countedLevel.regex).count
    // A sentence that counts several levels is a summary, unless the places follow at once.
    guard counts == 1 || GroupHeading(rest) != nil else { return nil }
    let isSummary = !CountSummary.all(in: text).isEmpty
    var heading = SectionHeading(
      level: "\(match.2)风险", count: isSummary ? nil : Int(match.1),
      statement: bare(String(match.0)), rest: rest)
    heading.action = SectionAction(wordsOf: text[..<match.range.lowerBound])
    return heading
  }

  private static func bare(_ text: String) -> String {
    var text = text
    while let last = text.last, ":;,".contains(last) { text.removeLast() }
    return text
  }
}
