/// Numbers written in Han: 二〇二〇, 十三, 二十, 三十一, 廿三.
enum HanNumber {
  private static let ones: [Character: Int] = [
    "〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9, "元": 1,
  ]
  private static let tens: [Character: Int] = ["十": 10, "廿": 20, "卅": 30]

  static func holds(_ scalar: Unicode.Scalar) -> Bool {
    let character = Character(scalar)
    return character != "元" && (ones[character] != nil || tens[character] != nil)
  }

  /// In ASCII digits; digit by digit where no ten is written. Nil where it is no number.
  static func digits(of text: String) -> String? {
    guard let ten = text.firstIndex(where: { tens[$0] != nil }) else {
      let digits = text.compactMap { ones[$0] }
      return digits.count == text.count ? digits.map(String.init).joined() : nil
    }
    let (before, after) = (text[..<ten], text[text.index(after: ten)...])
    guard before.count <= 1, after.count <= 1, let base = tens[text[ten]] else { return nil }
    // 二十 is two tens; 廿 and 卅 take no factor.
    let factor = before.first.map { ones[$0] ?? 0 } ?? 1
    guard factor > 0, base == 10 || before.isEmpty else { return nil }
    return String(base * factor + (after.first.flatMap { ones[$0] } ?? 0))
  }
}
