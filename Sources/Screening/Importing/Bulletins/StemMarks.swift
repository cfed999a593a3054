/// 甲、 乙、 丙、 as marks of a list. Alone, 甲、乙片区 is a name.
enum StemMarks {
  private static let stems = Array("甲乙丙丁戊己庚辛壬癸")
  private static let mark = Pattern(/^[ \t\u{3000}]*[(（]?([甲乙丙丁戊己庚辛壬癸])(?:[)）]、?|[、.．])/)

  /// Lines without such marks, where they follow one another from 甲 on, one a line.
  static func stripped(_ lines: [Substring]) -> [Substring] {
    guard lines.contains(where: { $0.contains("甲") }) else { return lines }
    let matches = lines.map { $0.prefixMatch(of: mark.regex) }
    let found = matches.compactMap { $0?.1.first }
    guard found.count > 1, found.first == stems.first, follow(found) else { return lines }
    return zip(lines, matches).map { line, match in
      match.map { line[$0.range.upperBound...] } ?? line
    }
  }

  /// A list may begin again.
  private static func follow(_ found: [Character]) -> Bool {
    zip(found, found.dropFirst()).allSatisfy { before, after in
      guard let number = stems.firstIndex(of: before) else { return false }
      return after == stems.first || number + 1 < stems.count && after == stems[number + 1]
    }
  }
}
