import Glibc

/// The model's last layer, narrowed to an alphabet: posteriors are shares among its characters.
struct AlphabetHead {
  let alphabet: Alphabet
  private let features: Int
  /// One column for each class of the alphabet, character by character.
  private let columns: Int
  /// A row of ``columns`` for each feature.
  private let weights: [Float]
  private let bias: [Float]

  init(_ layer: LastLayer, for alphabet: Alphabet) {
    self.alphabet = alphabet
    let classes = alphabet.classes.flatMap { $0 }
    features = layer.features
    columns = classes.count
    bias = classes.map { layer.bias[$0] }
    weights = (0..<layer.features).flatMap { feature in
      classes.map { layer.weights[feature * layer.classes + $0] }
    }
  }

  /// `frames` holds a row of features for every frame.
  func posteriors(_ frames: UnsafeBufferPointer<Float>) -> FramePosteriors {
    var scores = [Float](repeating: 0, count: columns)
    return FramePosteriors(
      frames: stride(from: 0, to: frames.count, by: features).map { start in
        score(UnsafeBufferPointer(rebasing: frames[start..<start + features]), into: &scores)
        return frame(scores)
      })
  }

  /// In the order of the features, so that sums come out the same on every machine.
  private func score(_ frame: UnsafeBufferPointer<Float>, into scores: inout [Float]) {
    scores.withUnsafeMutableBufferPointer { scores in
      weights.withUnsafeBufferPointer { weights in
        for column in 0..<columns { scores[column] = bias[column] }
        for feature in 0..<features {
          let (value, row) = (frame[feature], feature * columns)
          for column in 0..<columns { scores[column] += value * weights[row + column] }
        }
      }
    }
  }

  private func frame(_ scores: [Float]) -> FramePosteriors.Frame {
    let highest = Double(scores.max() ?? 0)
    var shares: [Double] = []
    shares.reserveCapacity(alphabet.classes.count)
    var column = 0
    for classes in alphabet.classes {
      var share = 0.0
      for _ in classes {
        share += exp(Double(scores[column]) - highest)
        column += 1
      }
      shares.append(share)
    }
    let sum = shares.reduce(0, +)
    return FramePosteriors.Frame(shares: shares.map { $0 / sum })
  }
}
