import Glibc
import Testing

@testable import NeuralRecognition

@Suite("The last layer for some classes")
struct ClassScoresTests {
  /// Two features, twenty classes; class c has weights c and -1, and bias 0.5.
  private func scores(of classes: [Int]) throws -> ClassScores {
    let weights = (0..<20).map(Float.init) + [Float](repeating: -1, count: 20)
    let layer = try #require(
      LastLayer(features: 2, weights: weights, bias: [Float](repeating: 0.5, count: 20)))
    return ClassScores(layer, classes: classes)
  }

  private let frame: [Float] = [2, 3]
  private func expected(_ class: Int) -> Float { 2 * Float(`class`) - 3 + 0.5 }

  @Test("is features times weights plus bias", arguments: [1, 15, 16, 17, 20])
  func sums(count: Int) throws {
    let classes = Array((0..<count).reversed())
    let found = try scores(of: classes)
    let values = frame.withUnsafeBufferPointer { found.scores($0) }
    #expect(values == classes.map(expected))
  }

  @Test("weighs all its classes together, and none that it has not", arguments: [0, 1, 16, 17])
  func mass(count: Int) throws {
    let classes = Array(0..<count)
    let found = try scores(of: classes)
    let mass = frame.withUnsafeBufferPointer { found.mass($0, over: 1) }
    let wanted = classes.reduce(0) { $0 + exp(Double(expected($1)) - 1) }
    #expect(abs(mass - wanted) <= 1e-6 * wanted)
  }
}
