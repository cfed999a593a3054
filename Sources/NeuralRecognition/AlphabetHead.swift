import Glibc

/// The model's last layer, narrowed to an alphabet: posteriors are shares among its characters and
/// of something else, the common Han outside of it.
///
/// Without the last, 不详 where a date is asked for would have to be a date, and be it surely.
struct AlphabetHead {
  let alphabet: Alphabet
  private let inside, outside: ClassScores
  private let features: Int

  /// Where blank has all but this of the alphabet's shares, nothing is written: common Han leave
  /// it more than a hundredth.
  private static let leastWritten = 1e-3

  init(_ layer: LastLayer, for alphabet: Alphabet) {
    self.alphabet = alphabet
    features = layer.features
    inside = ClassScores(layer, classes: alphabet.classes.flatMap { $0 })
    outside = ClassScores(layer, classes: alphabet.others)
  }

  /// `frames` holds a row of features for every frame. Something else comes after all characters.
  func posteriors(_ frames: UnsafeBufferPointer<Float>) -> FramePosteriors {
    FramePosteriors(
      frames: stride(from: 0, to: frames.count, by: features).map { start in
        frame(UnsafeBufferPointer(rebasing: frames[start..<start + features]))
      })
  }

  private func frame(_ row: UnsafeBufferPointer<Float>) -> FramePosteriors.Frame {
    let scores = inside.scores(row)
    let highest = Double(scores.max() ?? 0)
    var shares: [Double] = []
    shares.reserveCapacity(alphabet.classes.count + 1)
    var column = 0
    for classes in alphabet.classes {
      var share = 0.0
      for _ in classes {
        share += exp(Double(scores[column]) - highest)
        column += 1
      }
      shares.append(share)
    }
    let known = shares.reduce(0, +)
    let isWritten = known - shares[FramePosteriors.blankClass] >= Self.leastWritten * known
    shares.append(isWritten ? outside.mass(row, over: highest) : 0)
    let sum = shares.reduce(0, +)
    return FramePosteriors.Frame(shares: shares.map { $0 / sum })
  }
}
