import Glibc

/// The model's last layer for some of its classes.
struct ClassScores {
  /// Classes that are scored together: their sums stay in registers while a frame's features pass.
  private typealias Tile = SIMD16<Float>

  let count: Int
  private let features: Int
  /// For each tile its bias, then a row of weights for each feature.
  private let tiles: [Tile]

  init(_ layer: LastLayer, classes: [Int]) {
    count = classes.count
    features = layer.features
    tiles = stride(from: 0, to: classes.count, by: Tile.scalarCount).flatMap { first in
      let members = classes[first..<min(first + Tile.scalarCount, classes.count)]
      let rows = (0..<layer.features).map { feature in
        Self.tile(members.map { layer.weights[feature * layer.classes + $0] }, filler: 0)
      }
      // A class that is none is never probable.
      return [Self.tile(members.map { layer.bias[$0] }, filler: -.greatestFiniteMagnitude)] + rows
    }
  }

  private static func tile(_ values: [Float], filler: Float) -> Tile {
    var tile = Tile(repeating: filler)
    for (index, value) in values.enumerated() { tile[index] = value }
    return tile
  }

  /// One score a class. In the order of the features, so that sums come out the same on every
  /// machine.
  func scores(_ frame: UnsafeBufferPointer<Float>) -> [Float] {
    var scores: [Float] = []
    scores.reserveCapacity(count + Tile.scalarCount)
    each(frame) { tile in
      for index in 0..<Tile.scalarCount { scores.append(tile[index]) }
    }
    scores.removeLast(scores.count - count)
    return scores
  }

  /// The sum of what all the classes' scores are the logarithms of, over what `reference` is.
  func mass(_ frame: UnsafeBufferPointer<Float>, over reference: Double) -> Double {
    var mass = 0.0
    // Less than one in a billion is not worth an exponential.
    let least = Tile(repeating: Float(reference) - 21)
    each(frame) { tile in
      guard any(tile .> least) else { return }
      for index in 0..<Tile.scalarCount { mass += exp(Double(tile[index]) - reference) }
    }
    return mass
  }

  private func each(_ frame: UnsafeBufferPointer<Float>, _ body: (Tile) -> Void) {
    tiles.withUnsafeBufferPointer { tiles in
      for start in stride(from: 0, to: tiles.count, by: features + 1) {
        var sum = tiles[start]
        for feature in 0..<features { sum += frame[feature] * tiles[start + 1 + feature] }
        body(sum)
      }
    }
  }
}
