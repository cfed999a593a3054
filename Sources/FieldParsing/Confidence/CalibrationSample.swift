internal import Declarations

/// One labelled field: what its confidence rests on and whether value and state were right.
public struct CalibrationSample: Hashable, Sendable, Codable {
  public var evidence: FieldEvidence
  public var correct: Bool
  /// Sheets of one group share pens, printers and scanners: the budget has to hold in each.
  public var group: String
  /// Within the group: what went wrong once on a sheet goes wrong all over it.
  public var sheet: String

  public init(
    _ evidence: FieldEvidence, correct: Bool, group: String = "", sheet: String = ""
  ) {
    self.evidence = evidence
    self.correct = correct
    self.group = group
    self.sheet = sheet
  }
}

extension CalibrationSample {
  /// A total order, so that sums do not depend on the order in which sheets were read.
  static func precedes(_ a: Self, _ b: Self) -> Bool {
    if a.evidence.score != b.evidence.score { return a.evidence.score < b.evidence.score }
    let (left, right) = (a.evidence.signals?.vector ?? [], b.evidence.signals?.vector ?? [])
    if left != right { return left.lexicographicallyPrecedes(right) }
    if a.correct != b.correct { return b.correct }
    return (a.evidence.content.rawValue, a.evidence.form, a.group, a.sheet)
      < (b.evidence.content.rawValue, b.evidence.form, b.group, b.sheet)
  }
}
