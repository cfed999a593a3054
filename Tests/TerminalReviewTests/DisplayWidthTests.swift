import Testing

@testable import TerminalReview

@Suite struct DisplayWidthTests {
  @Test(
    "Han characters take two columns",
    arguments: [("abc", 3), ("湖北省", 6), ("G1234次", 7), ("", 0), ("·", 1), ("（）", 4)])
  func width(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(
    "a text is cut so that it fits, and says so",
    arguments: [("湖北省武汉市", 6, "湖北…"), ("abcdef", 4, "abc…"), ("abc", 3, "abc"), ("abc", 0, "")])
  func clip(text: String, columns: Int, clipped: String) {
    #expect(DisplayWidth.clip(text, to: columns) == clipped)
    #expect(DisplayWidth.of(DisplayWidth.clip(text, to: columns)) <= columns)
  }

  @Test("a padded text is exactly as wide as asked", arguments: [3, 4, 5, 12])
  func pad(columns: Int) {
    #expect(DisplayWidth.of(DisplayWidth.pad("湖北省武汉", to: columns)) <= columns)
    #expect(DisplayWidth.of(DisplayWidth.pad("a", to: columns)) == columns)
  }
}
