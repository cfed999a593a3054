import Foundation

/// The graph of an ONNX model, taken apart so far that it can be cut in two.
struct ONNXGraph {
  struct Node {
    let operation: String
    let inputs, outputs: [String]
    let content: Data
  }
  /// A weight.
  struct Tensor {
    let name: String
    let content: Data
  }

  /// Field numbers of ONNX's messages.
  private enum Model { static let (graph, operators): (UInt64, UInt64) = (7, 8) }
  private enum Graph {
    static let (node, tensor, input, output): (UInt64, UInt64, UInt64, UInt64) = (1, 5, 11, 12)
  }
  private enum NodeField {
    static let (input, output, operation): (UInt64, UInt64, UInt64) = (1, 2, 4)
  }
  private enum TensorField { static let (name, bytes): (UInt64, UInt64) = (8, 9) }
  private enum Value { static let (name, type): (UInt64, UInt64) = (1, 2) }

  let nodes: [Node]
  let tensors: [Tensor]
  /// Descriptions of what goes in and out.
  let inputs, outputs: [Data]
  /// The model's version fields, and the operator sets that it uses.
  private let versions: Data

  /// Nil where the data are no such model.
  init?(model: Data) {
    guard let outer = ProtocolBuffer(model), let content = outer.contents(Model.graph).first,
      let graph = ProtocolBuffer(content)
    else { return nil }
    versions = outer.contents(Model.operators).reduce(outer.numbers) {
      $0 + ProtocolBuffer.field(Model.operators, $1)
    }
    nodes = graph.contents(Graph.node).compactMap { content in
      ProtocolBuffer(content).map { node in
        Node(
          operation: node.texts(NodeField.operation).first ?? "",
          inputs: node.texts(NodeField.input), outputs: node.texts(NodeField.output),
          content: content)
      }
    }
    tensors = graph.contents(Graph.tensor).compactMap { content in
      ProtocolBuffer(content).flatMap { $0.texts(TensorField.name).first }
        .map { Tensor(name: $0, content: content) }
    }
    inputs = graph.contents(Graph.input)
    outputs = graph.contents(Graph.output)
  }

  var outputName: String? {
    outputs.first.flatMap { ProtocolBuffer($0)?.texts(Value.name).first }
  }

  /// The node that makes a value.
  func producer(of value: String) -> Node? { nodes.first { $0.outputs.contains(value) } }

  func isWeight(_ name: String) -> Bool { tensors.contains { $0.name == name } }

  /// The weights called `name`, row by row; nil where they are not stored as 32-bit numbers.
  func weights(_ name: String) -> [Float]? {
    guard let tensor = tensors.first(where: { $0.name == name }),
      let bytes = ProtocolBuffer(tensor.content)?.contents(TensorField.bytes).first,
      bytes.count % MemoryLayout<Float>.size == 0
    else { return nil }
    return bytes.withUnsafeBytes { raw in
      (0..<raw.count / 4).map { index in
        Float(
          bitPattern: UInt32(
            littleEndian: raw.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self)))
      }
    }
  }

  /// A model of some of the nodes, with the weights that they use.
  func model(of nodes: [Node], inputs: [Data], outputs: [Data]) -> Data {
    let used = Set(nodes.flatMap(\.inputs))
    var graph = Data()
    for node in nodes { graph += ProtocolBuffer.field(Graph.node, node.content) }
    // A graph has to have a name: field 2.
    graph += ProtocolBuffer.field(2, "part")
    for tensor in tensors where used.contains(tensor.name) {
      graph += ProtocolBuffer.field(Graph.tensor, tensor.content)
    }
    for input in inputs { graph += ProtocolBuffer.field(Graph.input, input) }
    for output in outputs { graph += ProtocolBuffer.field(Graph.output, output) }
    return versions + ProtocolBuffer.field(Model.graph, graph)
  }

  /// Describes a value of 32-bit numbers; nil stands for a side of any length.
  static func value(_ name: String, sides: [Int?]) -> Data {
    let shape = sides.enumerated().reduce(Data()) { shape, side in
      let length =
        side.element.map { ProtocolBuffer.field(1, value: UInt64($0)) }
        ?? ProtocolBuffer.field(2, "side\(side.offset)")
      return shape + ProtocolBuffer.field(1, length)
    }
    // Field 1 of a tensor's type is its element (1: 32-bit numbers), field 2 its shape.
    let tensor = ProtocolBuffer.field(1, value: 1) + ProtocolBuffer.field(2, shape)
    return ProtocolBuffer.field(Value.name, name)
      + ProtocolBuffer.field(Value.type, ProtocolBuffer.field(1, tensor))
  }
}
