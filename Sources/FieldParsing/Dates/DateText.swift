internal import Declarations

/// A date field's writing: one date, a range, or until now.
struct DateText: Hashable, Sendable {
  enum End: Hashable, Sendable {
    case date(WrittenDate)
    case now
  }

  var start: End
  /// Set where a range is written.
  var end: End?

  /// Half-width text; nil where it is no date.
  init?(_ text: String) {
    guard let parsed = Self.parsed(text) ?? Self.parsed(text.filter { $0 != " " }) else {
      return nil
    }
    self = parsed
  }

  private init(start: End, end: End?) {
    self.start = start
    self.end = end
  }

  private static func parsed(_ text: String) -> DateText? {
    guard let tokens = DateToken.tokens(of: text), !tokens.isEmpty else { return nil }
    if let date = WrittenDate(tokens[...]), date.month != nil {
      return DateText(start: .date(date), end: nil)
    }
    if tokens == [.now] || tokens == [.range, .now] { return DateText(start: .now, end: nil) }
    return range(tokens)
  }

  /// 6月1日-6月5日, 6.1-6.5, 6月1-5日, 1-5日, 6月1日至今.
  private static func range(_ tokens: [DateToken]) -> DateText? {
    for index in tokens.indices where tokens[index] == .range || tokens[index] == .dash {
      let (before, after) = (tokens[..<index], tokens[(index + 1)...])
      guard var start = WrittenDate(before) ?? dayAlone(before) else { continue }
      if after.first == .now, after.count == 1 {
        return DateText(start: .date(start), end: .now)
      }
      guard var end = WrittenDate(after) ?? dayAlone(after) else { continue }
      // What only one side names holds for both.
      end.month = end.month ?? start.month
      start.month = start.month ?? end.month
      if end.year == nil { end.year = start.year }
      return DateText(start: .date(start), end: .date(end))
    }
    return nil
  }

  private static func dayAlone(_ tokens: ArraySlice<DateToken>) -> WrittenDate? {
    guard tokens.count == 1, case .number(let digits)? = tokens.first, digits.count <= 2,
      let day = Int(digits)
    else { return nil }
    return WrittenDate(year: nil, month: nil, day: day)
  }
}
