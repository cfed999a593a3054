/// Marks before a line of a list: 一、 (二) 3. ④ ■ ◆ -.
enum ListNumbering {
  private static let numeral = Pattern(
    /(?:[(]?[一二三四五六七八九十]{1,3}(?:[)]、?|[、.])|第[一二三四五六七八九十]+[,、:]|[一二三四五六七八九十]{1,2}是(?=\p{Han})|[\u{2160}-\u{217F}]+[、.)]?|[(]?[A-Za-z](?:[)]、?|[、.])(?=\p{Han}))/
  )
  private static let number = Pattern(
    /[(]?\d{1,3}(?:[)]、?|[、.](?!\d))/)
  private static let bullet = Pattern(
    /(?:[\u{2460}-\u{249B}\u{2776}-\u{277F}\u{3220}-\u{3229}\u{24EB}-\u{24F4}]|[■□●○◆◇▲△★☆►▶▪▫◎※·•*＊\p{So}\p{Sm}\u{FE0F}√✓\-—–>]+)/
  )

  private static let circledWithin = Pattern(
    /[;,、。]?[\u{2460}-\u{249B}\u{2776}-\u{277F}\u{24EB}-\u{24F4}](?![号栋幢座期#])/)
  private static let numberWithin = Pattern(
    /([;。:])(?:\(\d{1,2}\)|\d{1,2}[.)])(?=\p{Han})(?![个处])/)

  /// A line without the mark at its start, each mark within it as the stop that it stands for:
  /// 甲镇②乙镇 and 甲镇;2.乙镇 are 甲镇;乙镇.
  static func parted(_ line: String) -> String {
    let rest = stripped(line).replacing(circledWithin.regex, with: ";")
    return NumberRun.parted(rest.replacing(numberWithin.regex) { "\($0.1)" }, whole: line)
  }

  private static func stripped(_ line: String) -> String {
    var rest = line
    // Two marks may follow one another: ■ 1.
    for _ in 0..<2 {
      guard let mark = mark(of: rest), mark.endIndex < rest.endIndex else { return rest }
      rest = String(rest[mark.endIndex...])
    }
    return rest
  }

  private static func mark(of line: String) -> Substring? {
    line.prefixMatch(
      of:
        Self.numeral.regex
    )?.0
      ?? line.prefixMatch(of: Self.number.regex)?.0
      ?? line.prefixMatch(of: Self.bullet.regex)?.0
  }
}
