internal import Declarations

extension WrittenDate {
  /// One date from its tokens; nil where they are no date.
  init?(_ tokens: ArraySlice<DateToken>) {
    var numbers: [String] = []
    var signs: [DateToken] = []
    for token in tokens {
      if case .number(let digits) = token {
        guard numbers.count == signs.count else { return nil }
        numbers.append(digits)
      } else {
        guard numbers.count == signs.count + 1 else { return nil }
        signs.append(token)
      }
    }
    let isNamed = signs.contains { [.year, .month, .day].contains($0) }
    let parsed =
      isNamed ? Self.named(numbers, signs) : Self.separated(numbers, signs)
    guard let parsed else { return nil }
    self = parsed
  }

  /// 2020年6月13日, 6月13, 13日.
  private static func named(_ numbers: [String], _ signs: [DateToken]) -> WrittenDate? {
    var parts: [DateToken: Int] = [:]
    for (index, digits) in numbers.enumerated() {
      // The last number may go without 日.
      let sign = index < signs.count ? signs[index] : .day
      guard [.year, .month, .day].contains(sign), parts[sign] == nil, let number = Int(digits),
        digits.count <= 4, sign == .year || digits.count <= 2
      else { return nil }
      parts[sign] = number
    }
    guard let day = parts[.day], parts[.year] == nil || parts[.month] != nil else { return nil }
    return WrittenDate(year: parts[.year].map(fullYear), month: parts[.month], day: day)
  }

  /// 2020-6-13, 6.13, 13/06/2020, 20200613.
  private static func separated(_ digits: [String], _ signs: [DateToken]) -> WrittenDate? {
    let numbers = digits.compactMap { $0.count <= 8 ? Int($0) : nil }
    guard numbers.count == digits.count, signs.count == digits.count - 1,
      signs.allSatisfy({ $0 == .separator || $0 == .dash })
    else { return nil }
    switch digits.map(\.count) {
    case [8]:
      return WrittenDate(
        year: numbers[0] / 10_000, month: numbers[0] / 100 % 100, day: numbers[0] % 100)
    case [6]:
      return WrittenDate(
        year: fullYear(numbers[0] / 10_000), month: numbers[0] / 100 % 100,
        day: numbers[0] % 100)
    case [4]:
      return WrittenDate(year: nil, month: numbers[0] / 100, day: numbers[0] % 100)
    case [4, 1], [4, 2]: return nil
    case let counts where counts.count == 2 && counts.allSatisfy({ $0 <= 2 }):
      return unordered(numbers[0], numbers[1], year: nil)
    case let counts where counts.count == 3: return three(numbers, counts)
    default: return nil
    }
  }

  private static func three(_ numbers: [Int], _ counts: [Int]) -> WrittenDate? {
    if counts[0] == 4, counts[1] <= 2, counts[2] <= 2 {
      return WrittenDate(year: numbers[0], month: numbers[1], day: numbers[2])
    }
    if counts[2] == 4, counts[0] <= 2, counts[1] <= 2 {
      return unordered(numbers[0], numbers[1], year: numbers[2])
    }
    // 20-6-13: a year of two digits comes first, as on every Chinese form.
    guard counts[0] == 2, counts[1] <= 2, counts[2] <= 2 else { return nil }
    return WrittenDate(year: fullYear(numbers[0]), month: numbers[1], day: numbers[2])
  }

  /// Month before day, unless only the other order is a date; both where both are.
  private static func unordered(_ first: Int, _ second: Int, year: Int?) -> WrittenDate {
    if first > 12, second <= 12 { return WrittenDate(year: year, month: second, day: first) }
    return WrittenDate(
      year: year, month: first, day: second, isAmbiguous: second <= 12 && first != second)
  }

  /// Two digits mean this century: dates on a form are of the last weeks, and a birth date needs
  /// all four.
  private static func fullYear(_ year: Int) -> Int { year < 100 ? 2000 + year : year }
}
