import Testing

@testable import NeuralRecognition

@Suite("Common Han")
struct CommonHanTests {
  @Test("are the 3,755 of level 1")
  func count() { #expect(CommonHan.characters.count == 3755) }

  @Test("hold everyday words and nothing else", arguments: ["啊", "不", "详", "照", "座"])
  func member(character: String) { #expect(CommonHan.characters.contains(character)) }

  @Test(
    "hold neither rare Han nor digits, marks or kana", arguments: ["亍", "頁", "1", "、", "の", ""])
  func stranger(character: String) { #expect(!CommonHan.characters.contains(character)) }
}
