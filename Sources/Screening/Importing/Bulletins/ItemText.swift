/// A place as a bulletin writes it, taken apart into the place and what is left out of it.
struct ItemText {
  private static let remark = Pattern(
    /\((?!除|不含|不包)[^()]{0,20}(?:新增|更新|调整|升[级为至]|降[级为至])[^()]{0,10}\)|[*★]+$/)
  private static let bracket = Pattern(
    /\(([^()]*(?:\([^()]*\)[^()]*)*)\)/)
  private static let tail = Pattern(
    /(?:不含|不包括)([^()]+)$/)
  private static let boundary = Pattern(
    /以[东南西北]|包围|合围|围合|东至(?!县)|南至|西至|北至/)
  private static let without = Pattern(
    /(?:不含|不包括|不包含)(.+)/)
  private static let except = Pattern(
    /除(.+?)(?:以外|之外|外).*/)
  private static let exceptTail = Pattern(
    /除([^()]+?)(?:以外|之外|外)(?:的|其他|其余|所有|剩余|县域|地区|区域|范围|部分|乡镇|镇街|街道|社区|村)*$/)
  private static let excepted = Pattern(
    /(.+?)除外/)

  /// Without what is left out and without remarks such as (新增).
  let place: String
  let exclusions: [String]
  /// Bounded by streets.
  let hasBoundary: Bool

  /// No published place is longer; a longer text is no list, and is not taken apart.
  private static let longest = 2_000

  init(_ text: String) {
    guard text.utf8.count <= Self.longest * 3 else {
      place = text
      self.exclusions = []
      hasBoundary = false
      return
    }
    var exclusions: [String] = []
    var place = text.replacing(Self.remark.regex, with: "")
    for match in place.matches(of: Self.bracket.regex).reversed() {
      guard let left = Self.exclusions(in: String(match.1)) else { continue }
      exclusions = left + exclusions
      place.removeSubrange(match.range)
    }
    if let match = place.firstMatch(of: Self.tail.regex) {
      exclusions += Self.list(String(match.1))
      place.removeSubrange(match.range)
    }
    if let match = place.firstMatch(of: Self.exceptTail.regex),
      match.range.lowerBound > place.startIndex
    {
      exclusions += Self.list(String(match.1))
      place.removeSubrange(match.range)
    }
    self.place = place.trimmed
    self.exclusions = exclusions
    hasBoundary = text.contains(Self.boundary.regex)
  }

  /// What a bracket leaves out: 不含甲、乙; 除甲外; 除甲以外的县域地区; 甲、乙除外. Nil where it says
  /// something else.
  private static func exclusions(in bracket: String) -> [String]? {
    if let match = bracket.wholeMatch(of: Self.without.regex) { return list(match.1) }
    if let match = bracket.wholeMatch(of: Self.except.regex) { return list(match.1) }
    if let match = bracket.wholeMatch(of: Self.excepted.regex) { return list(match.1) }
    return nil
  }

  private static func list(_ text: some StringProtocol) -> [String] {
    PlaceItems(String(text)).items.map(\.text)
  }
}
