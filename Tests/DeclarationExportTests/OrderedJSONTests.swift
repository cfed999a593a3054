import Testing

@testable import DeclarationExport

@Suite("JSON in a fixed order")
struct OrderedJSONTests {
  @Test(
    "is one line, escaped so that nothing in it ends the line",
    arguments: [
      (OrderedJSON.null, "null"), (.flag(true), "true"), (.integer(-3), "-3"),
      (.number(0.25), "0.25"), (.number(.nan), "null"), (.number(.infinity), "null"),
      (.text("张\"\\/"), "\"张\\\"\\\\/\""), (.text("a\nb\r\tc"), "\"a\\nb\\r\\tc\""),
      (.text("\u{1}\u{2028}\u{7F}"), "\"\\u0001\\u2028\\u007f\""),
      (.text("\r\n"), "\"\\r\\n\""),
      (.array([.integer(1), .array([])]), "[1,[]]"),
      (.object([("b", .null), ("a", .object([]))]), "{\"b\":null,\"a\":{}}"),
    ])
  func line(value: OrderedJSON, expected: String) { #expect(value.line == expected) }
}
