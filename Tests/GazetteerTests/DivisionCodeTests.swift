import Testing

@testable import Gazetteer

@Suite struct DivisionCodeTests {
  @Test(
    "a code is taken with or without its padding",
    arguments: [
      ("11", "11", DivisionCode.Level.province), ("110000", "11", .province),
      ("1301", "1301", .prefecture), ("130100", "1301", .prefecture),
      ("110106", "110106", .county), ("110106018", "110106018", .township),
      ("110106000000", "110106", .county), ("110106018000", "110106018", .township),
      ("441900003", "441900003", .township),
    ])
  func padding(written: String, digits: String, level: DivisionCode.Level) throws {
    let code = try #require(DivisionCode(rawValue: written))
    #expect(code.rawValue == digits)
    #expect(code.level == level)
  }

  @Test(
    "what is no code is refused",
    arguments: ["", "1", "123", "11010", "01", "11A1", "110106018001", "1234567", "１１"])
  func refused(text: String) { #expect(DivisionCode(rawValue: text) == nil) }

  @Test(
    "a number means what its digits mean",
    arguments: [
      0, 9, 11, 110, 1301, 11_010, 110_000, 110_106, 1_101_060, 110_106_000, 110_106_018,
      1_101_060_180,
    ] as [UInt32])
  func digits(number: UInt32) {
    #expect(DivisionCode(digits: number) == DivisionCode(rawValue: String(number)))
    let code = DivisionCode(digits: number)
    #expect(code.map { String($0.digits) } == code?.rawValue)
  }

  @Test(
    "the parent drops the last level, and a prefecture without counties holds townships",
    arguments: [
      ("110106018", "110106"), ("110106", "1101"), ("1301", "13"), ("441900003", "4419"),
    ])
  func parent(code: String, parent: String) {
    #expect(DivisionCode(rawValue: code)?.parent?.rawValue == parent)
  }

  @Test(
    "a code contains itself and what starts with it",
    arguments: [
      ("11", "110106018", true), ("1301", "130102", true), ("4419", "441900003", true),
      ("110106", "110106", true), ("110106", "110105", false), ("110106018", "110106", false),
      ("13", "14", false),
    ])
  func contains(outer: String, inner: String, expected: Bool) throws {
    let outer = try #require(DivisionCode(rawValue: outer))
    let inner = try #require(DivisionCode(rawValue: inner))
    #expect(outer.contains(inner) == expected)
  }

  @Test("province, ancestors and six digits")
  func ancestors() {
    let township: DivisionCode = 330_102_014
    #expect(township.province == 33)
    #expect(township.ancestor(at: .prefecture) == 3301)
    #expect(DivisionCode(11).ancestor(at: .county) == nil)
    #expect(township.sixDigits == "330102")
    #expect(DivisionCode(11).sixDigits == "110000")
  }
}
