import Foundation
import Testing

@testable import NeuralRecognition

@Suite("ONNX metadata")
struct ONNXMetadataTests {
  /// A field with a length below 128.
  private func field(_ number: UInt8, _ content: [UInt8]) -> [UInt8] {
    [number << 3 | 2, UInt8(content.count)] + content
  }
  private func entry(_ name: String, _ text: String) -> [UInt8] {
    field(14, field(1, Array(name.utf8)) + field(2, Array(text.utf8)))
  }

  @Test("is found between fields of every other kind")
  func found() throws {
    let model: [UInt8] =
      [1 << 3, 0x8a, 0x01] + field(7, [9, 9, 9]) + entry("author", "nobody")
      + [2 << 3 | 1, 1, 2, 3, 4, 5, 6, 7, 8] + entry("character", "甲\n乙") + [
        3 << 3 | 5, 1, 2, 3, 4,
      ]
    let metadata = try #require(ONNXMetadata(data: Data(model)))
    #expect(metadata.texts == ["author": "nobody", "character": "甲\n乙"])
  }

  @Test(
    "is not made of anything else",
    arguments: [
      [0x72, 50, 1], [7 << 3 | 2], [1 << 3 | 3], [1 << 3, 0x80],
      [UInt8](repeating: 0xff, count: 30), [1 << 3 | 5, 1, 2],
    ] as [[UInt8]])
  func refused(bytes: [UInt8]) {
    #expect(ONNXMetadata(data: Data(bytes)) == nil)
  }

  @Test("is read from a part of other data")
  func slice() {
    let data = Data([0, 0, 0] + entry("a", "b"))[3...]
    #expect(ONNXMetadata(data: data)?.texts == ["a": "b"])
  }

  @Test("gives the classes: blank, the listed ones, the space", arguments: ["a\nb", "a\nb\n"])
  func characters(list: String) {
    #expect(CharacterList(list: list).characters == ["", "a", "b", " "])
  }
}
