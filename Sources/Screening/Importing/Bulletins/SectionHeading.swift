/// A heading that says how serious what follows is: 高风险地区(4个): or 一、全国中风险地区共80个:
///
/// The text is normalised: half-width brackets, colons and digits, no spaces, no numbering.
struct SectionHeading {
  private static let levelOfHeading = Pattern(
    /(?:截[至止][^:;]{2,18}[,:])?(?:全国|国内|我国|全省|全市|目前|当前|现有|共有|疫情|本土|具体|现|有|的|:)*(?:(中高风险|高中风险|中、高风险|高、中风险|高风险|中风险|低风险)(?:等级)?(?:地区|区域|区)|(封控区|管控区|防范区)域?)(?:名单|目录|列表|清单|范围|情况|汇总|一览表|一览)*/
  )
  /// 共4个, (4个), :4个 and 如下 before the colon.
  private static let countOfHeading = Pattern(
    /(?:共计|合计|总计|共有|共|为|现有|有)?(?:\((\d+)个?\)|:?(\d+)(?:个|处))?(?:[,]?(?:分别为|分别是|名单|如下|包括|具体为|具体是|为|是))*([:;,]?)/
  )
  private static let nextLevel = Pattern(
    /^[^:]{0,6}(?:高|中|低)风险(?:地区|区域|区)(?:共|有|为)*\d+个/)
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

  /// Nil where the text only speaks of a level.
  init?(_ text: String) {
    guard let found = Self.levelFirst(text) ?? Self.countFirst(text) else { return nil }
    self = found
  }

  private init(level: String, count: Int?, statement: String, rest: String) {
    self.level = level
    self.count = count
    self.statement = statement
    self.rest = rest
  }

  private static func levelFirst(_ text: String) -> SectionHeading? {
    guard let match = text.prefixMatch(of: levelOfHeading.regex), let level = match.1 ?? match.2
    else { return nil }
    let after = String(text[match.range.upperBound...])
    guard let tail = after.prefixMatch(of: countOfHeading.regex) else { return nil }
    let count = (tail.1 ?? tail.2).flatMap { Int($0) }
    let rest = String(after[tail.range.upperBound...])
    let isInBrackets = tail.1 != nil
    let isMarked = isInBrackets || tail.3 == ":" || rest.isEmpty
    let isSummary = rest.contains(Self.nextLevel.regex)
    guard isMarked, !isSummary || isInBrackets else { return nil }
    let end = text.index(text.startIndex, offsetBy: text.count - rest.count)
    return SectionHeading(
      level: String(level).replacing("、", with: "").replacing("高中", with: "中高"), count: count,
      statement: bare(String(text[..<end])), rest: rest)
  }

  /// 全国现有9个中风险地区: or 3个高风险地区分别为: before the first place.
  private static func countFirst(_ text: String) -> SectionHeading? {
    guard let match = text.firstMatch(of: countBeforeLevel.regex) else { return nil }
    let rest = String(text[match.range.upperBound...])
    let counts = text.matches(of: Self.countedLevel.regex).count
    // A sentence that counts several levels is a summary, unless the places follow at once.
    guard counts == 1 || GroupHeading(rest) != nil else { return nil }
    let isSummary = !CountSummary.all(in: text).isEmpty
    return SectionHeading(
      level: "\(match.2)风险", count: isSummary ? nil : Int(match.1),
      statement: bare(String(match.0)),
      rest: rest)
  }

  private static func bare(_ text: String) -> String {
    var text = text
    while let last = text.last, ":;,".contains(last) { text.removeLast() }
    return text
  }
}
