import Declarations
import FieldParsing

extension EvaluationReport {
  /// The report of one sheet.
  public init(_ sheet: EvaluatedSheet) {
    self.init()
    sheets = 1
    let truth = sheet.scan.truth
    switch sheet.outcome {
    case .blank, .rejected:
      rejected = 1
      wronglyRejected = truth.rejected ? 0 : 1
      verdicts.toPeople = 1
    case .read(let declaration, let scores):
      registered = 1
      let identity = declaration.form
      wrongForm = identity.id == truth.form && identity.version == truth.version ? 0 : 1
      for score in scores {
        count(score)
        countParts(score, truth)
      }
      judge(declaration, against: truth.verdict)
    }
    breakDown(sheet)
  }

  private mutating func judge(_ declaration: Declaration, against truth: Verdict?) {
    let cleared = declaration.state == .cleared
    verdicts.cleared = cleared ? 1 : 0
    verdicts.toPeople = cleared ? 0 : 1
    guard let truth else { return }
    let flagged = (declaration.screening?.verdict ?? .undetermined) >= .possible
    verdicts.silentMisses = truth >= .possible && cleared ? 1 : 0
    verdicts.falseAlarms = truth < .possible && flagged ? 1 : 0
  }

  private mutating func breakDown(_ sheet: EvaluatedSheet) {
    var group = EvaluationGroup()
    group.sheets = sheets
    group.registered = registered
    group.wronglyRejected = wronglyRejected
    group.wrongForm = wrongForm
    group.fields = fields
    group.marks = marks
    group.verdicts = verdicts
    for kind in byKind.values { group.reliability.add(kind.reliability) }
    let (style, level) = sheet.scan.truth.cell
    parts.byStyle = [style: group]
    parts.byDegradation = [level: group]
    parts.byCell = ["\(style)/\(level)": group]
    if verdicts.silentMisses > 0 { parts.silentMisses = [sheet.scan.name] }
  }

  private mutating func countParts(_ score: FieldScore, _ truth: Truth) {
    countCondition(score, truth)
    guard score.counts else { return }
    guard score.isMark else {
      let readers = score.evidence?.readers ?? "none"
      parts.byReader[readers, default: Kind()].count(score)
      return
    }
    parts.byMarkKind[score.content.rawValue, default: Kind()].count(score)
    let manner = truth.made?.marks ?? "unknown"
    parts.byManner[manner, default: Marks()].count(score)
    if let error = score.markError { parts.markErrors[error, default: 0] += 1 }
  }

  private mutating func countCondition(_ score: FieldScore, _ truth: Truth) {
    guard let condition = FieldCondition.of(score.key, in: truth) else { return }
    // An empty box is no blank field: most symptoms stay empty.
    guard !(condition == .blank && score.content == .mark) else { return }
    let accepted = score.reading.accepted
    let one = ConditionScore(
      total: 1, told: condition.isTold(by: score) ? 1 : 0, right: score.isRight ? 1 : 0,
      accepted: accepted ? 1 : 0, acceptedWrong: accepted && !score.isRight ? 1 : 0)
    let name = condition.rawValue
    parts.byCondition[name] = parts.byCondition[name]?.adding(one) ?? one
  }
}

extension FieldScore {
  /// How a mark was read wrong; nil where it was not.
  fileprivate var markError: String? {
    guard !isRight else { return nil }
    if found.isEmpty { return "missed" }
    return expected.isEmpty ? "invented" : "other option"
  }
}

extension EvaluationReport.Marks {
  mutating func count(_ score: FieldScore) {
    total += 1
    wrong += score.isRight ? 0 : 1
    acceptedWrong += score.reading.accepted && !score.isRight ? 1 : 0
    referred += score.reading.accepted ? 0 : 1
  }
}

extension Truth {
  /// Style and level; `unknown` for scans that were not made.
  var cell: (style: String, level: String) {
    (made?.style ?? "unknown", made?.degradation ?? "unknown")
  }
}
