import Review
import Testing

@testable import TerminalReview

@Suite struct KeyParserTests {
  @Test(
    "bytes become keys",
    arguments: [
      ("a", [ReviewKey.character("a")]),
      ("\r", [.enter]),
      ("\u{7F}", [.backspace]),
      ("\t", [.tab]),
      ("\u{3}", [.interrupt]),
      ("汉1", [.character("汉"), .character("1")]),
      ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", [.up, .down, .right, .left]),
      ("\u{1B}OA", [.up]),
      ("\u{1B}[Z", [.backTab]),
      ("\u{1B}[3~\u{1B}[5~\u{1B}[6~", [.delete, .pageUp, .pageDown]),
      ("\u{1B}[1;5Cx", [.right, .character("x")]),
    ])
  func parses(bytes: String, keys: [ReviewKey]) {
    var parser = KeyParser()
    #expect(parser.parse(Array(bytes.utf8)) == keys)
  }

  @Test("half a character waits for its other half")
  func splitCharacter() {
    var parser = KeyParser()
    let bytes = Array("汉".utf8)
    #expect(parser.parse([bytes[0]]) == [])
    #expect(parser.isWaiting)
    #expect(parser.parse(Array(bytes[1...])) == [.character("汉")])
  }

  @Test("an escape byte with nothing after it is the Escape key")
  func loneEscape() {
    var parser = KeyParser()
    #expect(parser.parse([0x1B]) == [])
    #expect(parser.flush() == [.escape])
    #expect(!parser.isWaiting)
  }

  @Test("bytes that are not UTF-8 are passed over")
  func invalidBytes() {
    var parser = KeyParser()
    #expect(parser.parse([0xC3, 0x28, 0x61]) == [.character("("), .character("a")])
  }
}
