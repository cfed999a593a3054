import Foundation
import Recognition

/// The recognition model in two: what sees, and the last layer, which names.
///
/// The last layer tells 18,710 characters apart, a third of the work where 120 come into question.
/// Fields of known characters have theirs computed by ``AlphabetHead``; only the others ask for all.
struct SplitModel {
  /// Lines in (lines × 3 × 48 × columns), features out (lines × frames × features).
  let trunk: Data
  /// Features in, posteriors of all classes out.
  let head: Data
  let layer: LastLayer
  let characters: [String]

  /// - Throws: ``ReaderUnavailable`` where the file is no model of that make.
  init(contentsOf path: String) throws(ReaderUnavailable) {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe),
      let graph = ONNXGraph(model: data)
    else { throw .model("it is no ONNX file") }
    characters = try CharacterList(of: data).characters
    guard let tail = LastNodes(of: graph) else { throw .model("it ends in an unknown way") }
    guard let layer = LastLayer(tail, in: graph), layer.classes == characters.count else {
      throw .model("its last layer does not fit its characters")
    }
    self.layer = layer
    trunk = graph.model(
      of: graph.nodes.filter { !tail.makes($0) }, inputs: graph.inputs,
      outputs: [ONNXGraph.value(tail.features, sides: [nil, nil, layer.features])])
    head = graph.model(
      of: graph.nodes.filter { tail.makes($0) },
      inputs: [ONNXGraph.value(tail.features, sides: [nil, nil, layer.features])],
      outputs: graph.outputs)
  }
}

/// What a model ends with: features times weights, plus a bias, as shares of one.
struct LastNodes {
  /// Names of values.
  let features, weights, bias: String
  private var values: Set<String> = []

  /// Nil where the graph ends in another way.
  init?(of graph: ONNXGraph) {
    var passed: Set<String> = []
    func producer(of value: String, _ operation: String) -> ONNXGraph.Node? {
      var node = graph.producer(of: value)
      while let current = node, current.operation == "Identity" {
        passed.formUnion(current.outputs)
        node = current.inputs.first.flatMap { graph.producer(of: $0) }
      }
      guard let node, node.operation == operation else { return nil }
      passed.formUnion(node.outputs)
      return node
    }
    guard let output = graph.outputName, let softmax = producer(of: output, "Softmax"),
      let scores = softmax.inputs.first, let sum = producer(of: scores, "Add"),
      let bias = sum.inputs.first(where: graph.isWeight),
      let product = sum.inputs.first(where: { !graph.isWeight($0) }),
      let multiplication = producer(of: product, "MatMul"), multiplication.inputs.count == 2,
      graph.isWeight(multiplication.inputs[1])
    else { return nil }
    (features, weights) = (multiplication.inputs[0], multiplication.inputs[1])
    self.bias = bias
    values = passed
  }

  func makes(_ node: ONNXGraph.Node) -> Bool { node.outputs.contains { values.contains($0) } }
}

/// The weights of the last layer.
struct LastLayer {
  let features, classes: Int
  /// A row of ``classes`` for each feature.
  let weights: [Float]
  /// One for each class.
  let bias: [Float]

  /// Nil where the numbers of weights do not fit together.
  init?(features: Int, weights: [Float], bias: [Float]) {
    guard !bias.isEmpty, features > 0, weights.count == features * bias.count else { return nil }
    self.features = features
    self.weights = weights
    self.bias = bias
    classes = bias.count
  }

  init?(_ nodes: LastNodes, in graph: ONNXGraph) {
    guard let weights = graph.weights(nodes.weights), let bias = graph.weights(nodes.bias) else {
      return nil
    }
    self.init(features: weights.count / max(1, bias.count), weights: weights, bias: bias)
  }
}
