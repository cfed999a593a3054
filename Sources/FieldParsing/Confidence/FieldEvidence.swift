public import Declarations

/// What the confidence in one field rests on.
public struct FieldEvidence: Hashable, Sendable, Codable {
  public var content: FieldContent
  /// Who spoke: the names of the readers that saw writing, sorted and joined by `+`
  /// (`ppocr+tesseract`); ``ink`` where only the ink was looked at.
  public var readers: String
  /// Log-odds-like, higher is surer, about -10 to 14. Comparable within one content and one set
  /// of readers only.
  public var score: Double
  /// Whether ink, readers, rules and other fields all let the value stand, so that the score
  /// alone decides about acceptance. Only such fields belong into a calibration.
  public var unopposed: Bool

  /// The readers' name of marks, choices, signatures and blank fields.
  public static let ink = "ink"

  public init(content: FieldContent, readers: String, score: Double, unopposed: Bool) {
    self.content = content
    self.readers = readers
    self.score = score
    self.unopposed = unopposed
  }
}
