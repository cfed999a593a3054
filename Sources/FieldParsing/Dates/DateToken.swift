/// The pieces of a written date.
enum DateToken: Hashable, Sendable {
  /// ASCII digits as written; numbers in Han come as digits too.
  case number(String)
  case year, month, day
  /// `/`, `.` or a space between digits.
  case separator
  /// `-`: parts a date's numbers or two dates.
  case dash
  /// `~`, 至, 到: parts two dates.
  case range
  /// 今, 现在: today.
  case now

  /// Nil where something else is written. Expects half-width text.
  static func tokens(of text: String) -> [DateToken]? {
    var tokens: [DateToken] = []
    var rest = Array(text.unicodeScalars)[...]
    while let first = rest.first {
      if first.isDigit {
        let digits = rest.prefix(while: \.isDigit)
        tokens.append(.number(digits.text))
        rest = rest.dropFirst(digits.count)
      } else if HanNumber.holds(first) {
        let numerals = rest.prefix(while: HanNumber.holds)
        guard let number = HanNumber.digits(of: numerals.text) else { return nil }
        tokens.append(.number(number))
        rest = rest.dropFirst(numerals.count)
      } else if rest.text.hasPrefix("现在") {
        tokens.append(.now)
        rest = rest.dropFirst(2)
      } else {
        guard let token = sign(first) else { return nil }
        tokens.append(token)
        rest = rest.dropFirst()
      }
    }
    return tidied(tokens)
  }

  private static func sign(_ scalar: Unicode.Scalar) -> DateToken? {
    switch scalar {
    case "年": .year
    case "月": .month
    case "日", "号": .day
    case "/", ".", " ", ",": .separator
    case "-", "—": .dash
    case "~", "至", "到": .range
    case "今": .now
    default: nil
    }
  }

  /// Separators count between two numbers only, and once.
  private static func tidied(_ tokens: [DateToken]) -> [DateToken] {
    var kept: [DateToken] = []
    for (index, token) in tokens.enumerated() {
      if token == .separator {
        let next = tokens[(index + 1)...].first { $0 != .separator }
        guard case .number? = kept.last, case .number? = next else { continue }
      }
      kept.append(token)
    }
    return kept
  }
}
