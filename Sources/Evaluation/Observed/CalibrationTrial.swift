import Declarations
import FieldParsing

/// What a calibration is worth: fitted on half of the sheets, measured on the other half, both
/// ways. The figures of no field come from a fit that knew its sheet.
public struct CalibrationTrial: Sendable {
  /// Counts of text fields.
  public struct Tally: Sendable, Equatable {
    public var total = 0
    public var exact = 0
    public var accepted = 0
    public var acceptedWrong = 0
    /// Confidence less right ones, in ten bins of equal width.
    private var gaps = [Double](repeating: 0, count: 10)

    /// Expected calibration error, 0 to 1.
    public var calibrationError: Double {
      gaps.reduce(0) { $0 + abs($1) } / Double(max(1, total))
    }

    mutating func count(isRight: Bool, accepted: Bool, confidence: Double) {
      total += 1
      exact += isRight ? 1 : 0
      self.accepted += accepted ? 1 : 0
      acceptedWrong += accepted && !isRight ? 1 : 0
      let bin = min(gaps.count - 1, max(0, Int(confidence * Double(gaps.count))))
      gaps[bin] += confidence - (isRight ? 1 : 0)
    }
  }

  /// By set of readers, group and content; `*` for all groups or all contents.
  public private(set) var tallies: [[String]: Tally] = [:]
  private let errorBudget: Double

  public init(_ fields: [ObservedField], errorBudget: Double) {
    self.errorBudget = errorBudget
    let text = fields.filter { !$0.score.isMark && $0.score.counts }
    let half = Self.halves(fields)
    for part in 0...1 {
      let samples = ObservedField.samples(
        of: fields.filter { half["\($0.group)/\($0.sheet)"] != part })
      let fitted = Calibration.fit(samples: samples, provenance: .init("trial"))
      for field in text where half["\(field.group)/\(field.sheet)"] == part {
        count(field, fitted)
      }
    }
  }

  /// Every other sheet of a group.
  private static func halves(_ fields: [ObservedField]) -> [String: Int] {
    var half: [String: Int] = [:]
    for (place, name) in Set(fields.map { "\($0.group)/\($0.sheet)" }).sorted().enumerated() {
      half[name] = place % 2
    }
    return half
  }

  private mutating func count(_ field: ObservedField, _ calibration: Calibration) {
    let reading = field.score.reading
    let evidence = field.score.evidence
    let accepted =
      evidence.map { calibration.accepts($0, errorBudget: errorBudget) } ?? false
    // What is read neither well nor at all keeps the confidence that its state gives.
    let confidence =
      reading.state == .read || reading.state == .blank
      ? evidence.map { calibration.probability($0) } ?? 0 : reading.confidence
    let readers = field.readers.joined(separator: "+")
    for group in [field.group, "*"] {
      for content in [field.score.content.rawValue, "*"] {
        tallies[[readers, group, content], default: Tally()]
          .count(isRight: field.score.isRight, accepted: accepted, confidence: confidence)
      }
    }
  }

  /// One row a set of readers and content, then one a group.
  public var table: String {
    let head = Self.row(
      ["readers", "group", "content"], "fields", "exact", "referred", "wrong", "ECE")
    let rows = tallies.keys.filter { $0[1] == "*" || $0[2] == "*" }
      .sorted { $0.lexicographicallyPrecedes($1) }
      .compactMap { names in tallies[names].map { Self.row(names, $0) } }
    return ([head] + rows).joined(separator: "\n")
  }

  private static func row(_ names: [String], _ tally: Tally) -> String {
    func share(_ part: Int, of whole: Int, _ places: Int) -> String {
      fixed(100 * Double(part) / Double(max(1, whole)), places) + " %"
    }
    return row(
      names, "\(tally.total)", share(tally.exact, of: tally.total, 1),
      share(tally.total - tally.accepted, of: tally.total, 1),
      "\(tally.acceptedWrong) (\(share(tally.acceptedWrong, of: tally.accepted, 2)))",
      fixed(tally.calibrationError, 3))
  }

  private static func row(_ names: [String], _ cells: String...) -> String {
    let widths = [17, 22, 12, 7, 9, 9, 13, 6]
    return zip(names + cells, widths).map { text, width in
      text.padding(width)
    }.joined(separator: " ").trimmed
  }
}

/// Without locale: a point, `digits` decimals, half away from zero.
private func fixed(_ number: Double, _ digits: Int) -> String {
  var scale = 1
  for _ in 0..<digits { scale *= 10 }
  let scaled = Int((number * Double(scale)).rounded())
  let fraction = String(scaled % scale)
  return "\(scaled / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
}

extension String {
  fileprivate func padding(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
