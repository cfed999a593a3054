public import Declarations

/// One labelled field: the score it got and whether value and state were right.
public struct CalibrationSample: Hashable, Sendable, Codable {
  public var content: FieldContent
  /// As in ``FieldEvidence/readers``.
  public var readers: String
  public var score: Double
  public var correct: Bool

  public init(content: FieldContent, readers: String, score: Double, correct: Bool) {
    self.content = content
    self.readers = readers
    self.score = score
    self.correct = correct
  }

  public init(_ evidence: FieldEvidence, correct: Bool) {
    self.init(
      content: evidence.content, readers: evidence.readers, score: evidence.score,
      correct: correct)
  }
}
