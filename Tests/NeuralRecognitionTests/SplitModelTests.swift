import Foundation
import Testing

@testable import NeuralRecognition

@Suite("A model cut before its last layer")
struct SplitModelTests {
  private func node(_ operation: String, _ inputs: [String], _ output: String) -> Data {
    let content =
      inputs.reduce(Data()) { $0 + ProtocolBuffer.field(1, $1) } + ProtocolBuffer.field(2, output)
      + ProtocolBuffer.field(4, operation)
    return ProtocolBuffer.field(1, content)
  }

  private func tensor(_ name: String, _ numbers: [Float]) -> Data {
    let bytes = numbers.reduce(Data()) { data, number in
      withUnsafeBytes(of: number.bitPattern.littleEndian) { data + $0 }
    }
    return ProtocolBuffer.field(5, ProtocolBuffer.field(8, name) + ProtocolBuffer.field(9, bytes))
  }

  /// Two features, three classes.
  private func model(last: String = "Softmax", version: UInt64 = 8) -> Data {
    let graph =
      node("Relu", ["x"], "seen") + node("MatMul", ["seen", "w"], "product")
      + node("Identity", ["product"], "same") + node("Add", ["same", "b"], "scores")
      + node(last, ["scores"], "out") + tensor("w", [1, 2, 3, 4, 5, 6]) + tensor("b", [7, 8, 9])
      + ProtocolBuffer.field(11, ONNXGraph.value("x", sides: [nil, 3]))
      + ProtocolBuffer.field(12, ONNXGraph.value("out", sides: [nil, 3]))
    let characters = ProtocolBuffer.field(1, "character") + ProtocolBuffer.field(2, "甲")
    return ProtocolBuffer.field(1, value: version) + ProtocolBuffer.field(7, graph)
      + ProtocolBuffer.field(8, Data([0x10, 11])) + ProtocolBuffer.field(14, characters)
  }

  private func split(_ model: Data) throws -> SplitModel {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("split-\(UUID().uuidString).onnx")
    try model.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try SplitModel(contentsOf: file.path)
  }

  @Test("keeps what sees in one part and what names in the other")
  func parts() throws {
    let split = try split(model())
    let trunk = try #require(ONNXGraph(model: split.trunk))
    let head = try #require(ONNXGraph(model: split.head))
    #expect(trunk.nodes.map(\.operation) == ["Relu"])
    #expect(trunk.outputName == "seen")
    #expect(trunk.tensors.isEmpty)
    #expect(head.nodes.map(\.operation) == ["MatMul", "Identity", "Add", "Softmax"])
    #expect(head.outputName == "out")
    #expect(head.tensors.map(\.name) == ["w", "b"])
    #expect(split.characters == ["", "甲", " "])
    #expect(split.layer.features == 2)
    #expect(split.layer.weights == [1, 2, 3, 4, 5, 6])
    #expect(split.layer.bias == [7, 8, 9])
  }

  @Test("keeps the versions in both parts")
  func versions() throws {
    for part in try [split(model(version: 300)).trunk, split(model(version: 300)).head] {
      #expect(part.starts(with: ProtocolBuffer.field(1, value: 300)))
      #expect(part.range(of: ProtocolBuffer.field(8, Data([0x10, 11]))) != nil)
    }
  }

  @Test("is refused where it ends in another way")
  func refused() {
    #expect(throws: (any Error).self) { try split(model(last: "Sigmoid")) }
    #expect(throws: (any Error).self) { try split(Data([0xff, 0xff])) }
  }
}
