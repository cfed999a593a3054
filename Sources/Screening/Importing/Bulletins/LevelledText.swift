/// A sentence that gives its places their level itself: 甲区乙镇为高风险地区,丙镇为中风险地区 or
/// 甲区乙镇(高风险).
struct LevelledText {
  struct Clause: Hashable {
    /// The places as written, joined by commas and 、.
    var places: String
    var level: String
    /// The level is new to these places.
    var isChange: Bool
  }

  private static let levelEnd = Pattern(
    /(?:的|的?风险等级)?(?:,?[由从](?:原)?(?:中高|高|中|低)风险(?:地区|区域|区)?)?(?:被|均|都|全部|现|已|再|等级|分别)*(?:(确定|认定|新增|列入|列|调整|变更|调[高低升降]|划定|划分|划|升[级高]?|上调|下调|降[级低]?|定|转|提升)?[为至到成]|[:;\-—,、(]|(?=(?:中高|高|中|低)风险(?:地区|区域|区)?$))(?:((?:中高|高|中|低)风险)(?:等级)?(?:地区|区域|区)?|(封控区|管控区|防范区)域?)(?:管理|管控)?\)?(?=[,;、:(]|$)/
  )
  private static let leadIn = Pattern(
    /^[^,:]{0,40}?(?:\d日|起|研判|研究|决定|通报|要求|规定|消息|获悉|截[至止]|根据|按照|指挥部|办公室|领导小组|卫健委|健康委|委员会)[^,:]{0,20}[,:]/
  )
  private static let verb = Pattern(
    /^(?:我市|现|决定|同意|即日起|拟|将|对|把|划定|划分|确定|新增|其中|并|另外?|和|及|以及|\d+\.)+(?=[一-龥])/)
  private static let rest = Pattern(/^(?:其他|其余|其它|除此|除上述|除以上|上述|以上)/)

  let clauses: [Clause]
  /// What stands behind the last level.
  let rest: String

  init(_ sentence: String) {
    var clauses: [Clause] = []
    var end = sentence.startIndex
    for match in sentence.matches(of: Self.levelEnd.regex) {
      let written = Self.bare(String(sentence[end..<match.range.lowerBound]))
      end = match.range.upperBound
      guard !written.isEmpty, !written.contains(Self.rest.regex), !Self.denies(written) else {
        continue
      }
      let isChange = match.1 != nil || match.0.contains(/[由从]/)
      guard let level = match.2 ?? match.3 else { continue }
      clauses.append(Clause(places: written, level: String(level), isChange: isChange))
    }
    self.clauses = clauses
    rest = Self.withoutMarks(String(sentence[end...]))
  }

  /// 全省无 and then a level.
  private static func denies(_ places: String) -> Bool {
    ["无", "没有", "不存在"].contains(where: places.hasSuffix)
  }

  /// Without the words that lead to the places: 经研判,自8月10日12时起,将.
  private static func bare(_ text: String) -> String {
    var text = withoutMarks(text)
    while let match = text.firstMatch(of: leadIn.regex) {
      text = withoutMarks(String(text[match.range.upperBound...]))
    }
    if let match = text.firstMatch(of: verb.regex) {
      text = String(text[match.range.upperBound...])
    }
    return text
  }

  private static func withoutMarks(_ text: String) -> String {
    var text = text[...]
    while let first = text.first, ",;、:".contains(first) { text.removeFirst() }
    while let last = text.last, ",;、:".contains(last) { text.removeLast() }
    return String(text)
  }
}
