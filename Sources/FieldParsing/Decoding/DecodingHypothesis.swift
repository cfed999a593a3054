/// A writing as far as the decoder has come.
struct DecodingHypothesis: Sendable {
  var text: [Unicode.Scalar]
  /// Probability of the way that led here; of all ways, once merged.
  var mass: Double
  var edits: Int
  var isGuessed: Bool
  /// A character that the reader was sure of was left out.
  var isShortened = false

  func scaled(by factor: Double, text: [Unicode.Scalar]? = nil, edits: Int = 0) -> Self {
    Self(
      text: text ?? self.text, mass: mass * factor, edits: self.edits + edits,
      isGuessed: isGuessed, isShortened: isShortened)
  }
}

extension [String: Decoding.Candidate] {
  mutating func merge(
    _ meaning: Meaning, of hypothesis: DecodingHypothesis
  ) {
    var candidate =
      self[meaning.value]
      ?? Decoding.Candidate(
        value: meaning.value, probability: 0, mass: 0, edits: hypothesis.edits,
        isGuessed: hypothesis.isGuessed, isShortened: hypothesis.isShortened,
        notes: meaning.notes)
    if hypothesis.mass > candidate.mass {
      candidate.mass = hypothesis.mass
      candidate.edits = hypothesis.edits
      candidate.isGuessed = hypothesis.isGuessed
      candidate.isShortened = hypothesis.isShortened
      candidate.notes = meaning.notes
    }
    candidate.probability += hypothesis.mass * meaning.weight
    self[meaning.value] = candidate
  }
}
