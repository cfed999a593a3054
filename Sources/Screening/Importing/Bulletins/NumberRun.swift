/// Numbers within a line that count its places without any other stop: (1)甲镇(2)乙镇 and
/// 1.甲镇2.乙镇. Numbers that do not go on from 1 are part of an address.
enum NumberRun {
  private static let number = Pattern(
    /[;,、。]?(?:\((\d{1,2})\)|(\d{1,2})[.、)])(?=[一-龥])(?![个处期号栋幢座组楼])/)

  /// - Parameters:
  ///   - text: the line without the mark at its start.
  ///   - whole: the line with it.
  /// - Returns: the line with a stop in place of each number.
  static func parted(_ text: String, whole: String) -> String {
    var expected = whole == text ? 1 : 2
    var result = ""
    var end = text.startIndex
    for match in text.matches(of: number.regex) {
      guard Int(match.1 ?? match.2 ?? "") == expected,
        expected > 1 || isAtStart(match.range.lowerBound, of: text)
      else { continue }
      result += text[end..<match.range.lowerBound] + (expected == 1 ? "" : ";")
      end = match.range.upperBound
      expected += 1
    }
    return result + text[end...]
  }

  private static func isAtStart(_ index: String.Index, of text: String) -> Bool {
    index == text.startIndex || text[..<index].last == ":"
  }
}
