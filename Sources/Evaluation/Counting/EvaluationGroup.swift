/// The figures of one part of a pile, such as all sheets of one style and level.
public struct EvaluationGroup: Sendable, Codable, Equatable {
  public var sheets = 0
  public var registered = 0
  public var wronglyRejected = 0
  public var wrongForm = 0
  public var fields = EvaluationReport.Fields()
  public var marks = EvaluationReport.Marks()
  public var verdicts = EvaluationReport.Verdicts()
  /// Of the text fields' confidence.
  public var reliability = Reliability()
  /// The run's CPU, shared out by sheets.
  public var cpuSeconds = 0.0

  public init() {}

  mutating func add(_ other: EvaluationGroup) {
    sheets += other.sheets
    registered += other.registered
    wronglyRejected += other.wronglyRejected
    wrongForm += other.wrongForm
    fields.add(other.fields)
    marks.add(other.marks)
    verdicts.add(other.verdicts)
    reliability.add(other.reliability)
    cpuSeconds += other.cpuSeconds
  }
}

/// A pile in parts. Sheets without a note on how they were made count as `unknown`.
public struct EvaluationBreakdown: Sendable, Codable, Equatable {
  public var byStyle: [String: EvaluationGroup] = [:]
  public var byDegradation: [String: EvaluationGroup] = [:]
  /// `style/degradation`.
  public var byCell: [String: EvaluationGroup] = [:]
  /// By the readers that spoke, as in `ppocr+tesseract`; text fields only.
  public var byReader: [String: EvaluationReport.Kind] = [:]
  /// Choices, marks, signatures.
  public var byMarkKind: [String: EvaluationReport.Kind] = [:]
  /// By the way in which the traveller marks boxes.
  public var byManner: [String: EvaluationReport.Marks] = [:]
  public var markErrors: [String: Int] = [:]
  public var byCondition: [String: ConditionScore] = [:]
  /// Files whose truth is confirmed or possible and that were cleared unseen.
  public var silentMisses: [String] = []

  public init() {}

  mutating func add(_ other: EvaluationBreakdown) {
    byStyle.merge(other.byStyle) { $0.adding($1) }
    byDegradation.merge(other.byDegradation) { $0.adding($1) }
    byCell.merge(other.byCell) { $0.adding($1) }
    byReader.merge(other.byReader) { $0.adding($1) }
    byMarkKind.merge(other.byMarkKind) { $0.adding($1) }
    byManner.merge(other.byManner) { $0.adding($1) }
    markErrors.merge(other.markErrors, uniquingKeysWith: +)
    byCondition.merge(other.byCondition) { $0.adding($1) }
    silentMisses = (silentMisses + other.silentMisses).sorted()
  }

  /// Shares `seconds` out by the sheets of each part.
  mutating func spread(cpuSeconds seconds: Double) {
    let sheets = byCell.values.reduce(0) { $0 + $1.sheets }
    guard sheets > 0 else { return }
    let each = { (group: EvaluationGroup) in
      var group = group
      group.cpuSeconds = seconds * Double(group.sheets) / Double(sheets)
      return group
    }
    byStyle = byStyle.mapValues(each)
    byDegradation = byDegradation.mapValues(each)
    byCell = byCell.mapValues(each)
  }
}

extension EvaluationGroup {
  func adding(_ other: Self) -> Self {
    var sum = self
    sum.add(other)
    return sum
  }
}

extension EvaluationReport.Kind {
  func adding(_ other: Self) -> Self {
    var sum = self
    sum.add(other)
    return sum
  }
}

extension EvaluationReport.Marks {
  func adding(_ other: Self) -> Self {
    var sum = self
    sum.add(other)
    return sum
  }
}
