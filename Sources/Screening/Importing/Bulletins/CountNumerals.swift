/// Brings the many ways to write a count to one: （共四处）, 【4个】 and ( 4 ) become (4个), (4个), (4).
///
/// Only where a count stands: 三里屯 and 十八里店 are names.
enum CountNumerals {
  private static let unitInBrackets = Pattern(
    /[(\[【〔](?:共计|合计|总计|共有|共)?([0-9一二三四五六七八九十百零两〇]+)(?:个|处)[)\]】〕]/)
  private static let allInBrackets = Pattern(
    /[(\[【〔](?:共计|合计|总计|共有|共)([0-9]+)[)\]】〕]/)
  private static let bareInBrackets = Pattern(
    /[\[【〔]([0-9]+)[\]】〕]/)
  private static let beforeLevel = Pattern(
    /([一二三四五六七八九十百零两〇]+)个(?=(?:中高|高|中|低)风险)/)
  private static let afterLevel = Pattern(
    /(风险(?:地区|区域|区)(?:共计|共有|共|有|为)?)([一二三四五六七八九十百零两〇]+)(?:个|处)/)

  private static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9,
  ]

  static func plain(_ line: String) -> String {
    guard line.contains(where: { "个处例【〔[".contains($0) }) else { return line }
    var text = line.replacing(
      Self.unitInBrackets.regex
    ) { match in "(\(number(match.1) ?? String(match.1))个)" }
    text = text.replacing(Self.allInBrackets.regex) { "(\($0.1)个)" }
    text = text.replacing(Self.bareInBrackets.regex) { "(\($0.1))" }
    text = text.replacing(Self.beforeLevel.regex) { match in
      "\(number(match.1) ?? String(match.1))个"
    }
    return text.replacing(
      Self.afterLevel.regex
    ) { match in "\(match.1)\(number(match.2) ?? String(match.2))个" }
  }

  /// 十二 is 12, 一百零五 is 105; digits stay. Nil where the characters make no number.
  private static func number(_ text: some StringProtocol) -> String? {
    if let plain = Int(text) { return String(plain) }
    var total = 0
    var pending: Int?
    for character in text {
      if let digit = digits[character] {
        if pending ?? 0 != 0 { return nil }
        pending = digit
      } else {
        total += (pending ?? 1) * (character == "百" ? 100 : 10)
        pending = nil
      }
    }
    return String(total + (pending ?? 0))
  }
}
