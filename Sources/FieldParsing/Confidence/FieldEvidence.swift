public import Declarations

/// What the confidence in one field rests on.
public struct FieldEvidence: Hashable, Sendable, Codable {
  public var content: FieldContent
  /// The edition of the form, as `id@version`; empty where it is not known.
  public var form: String
  /// Who spoke: the names of the readers that saw writing, sorted and joined by `+`
  /// (`ppocr+tesseract`); ``ink`` where only the ink was looked at.
  public var readers: String
  /// Log-odds that the ink speaks for itself; of readings a rough sum, see ``signals``.
  public var score: Double
  /// Whether ink, readers, rules and other fields all let the value stand. Only such fields can be
  /// accepted without a person.
  public var unopposed: Bool
  /// Nil where only the ink was looked at.
  public var signals: FieldSignals?

  /// The readers' name of marks, choices, signatures and blank fields.
  public static let ink = "ink"

  public init(
    content: FieldContent, form: String = "", readers: String, score: Double, unopposed: Bool,
    signals: FieldSignals? = nil
  ) {
    self.content = content
    self.form = form
    self.readers = readers
    self.score = score
    self.unopposed = unopposed
    self.signals = signals
  }
}
