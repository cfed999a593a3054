import Declarations
public import FieldParsing

/// One labelled field as one set of readers read it, with what its confidence rests on.
public struct ObservedField: Sendable {
  public var group: String
  /// Of its sheet: fields of one sheet share a pen and stay together when samples are parted.
  public var sheet: String
  public var readers: [String]
  public var score: FieldScore

  public init(group: String, sheet: String, readers: [String], score: FieldScore) {
    self.group = group
    self.sheet = sheet
    self.readers = readers
    self.score = score
  }

  /// Nil where the field holds nothing that a calibration could judge: no value, or a value that
  /// broke its rule.
  public var sample: CalibrationSample? {
    guard let evidence = score.evidence,
      evidence.unopposed || score.reading.state == .read
    else { return nil }
    return CalibrationSample(evidence, correct: score.isRight, group: group, sheet: sheet)
  }

  /// What a calibration is fitted to: every field once for each set of readers that really spoke,
  /// however many sets it was asked under.
  public static func samples(of fields: [ObservedField]) -> [CalibrationSample] {
    var seen: Set<[String]> = []
    return fields.compactMap { field in
      guard let sample = field.sample else { return nil }
      let name = [field.group, field.sheet, field.score.key.rawValue, sample.evidence.readers]
      return seen.insert(name).inserted ? sample : nil
    }
  }

  /// Interprets sheets under every set of readers, on `jobs` tasks; in the order of the sheets.
  public static func all(
    of sheets: [ObservedSheet], by interpreter: FieldInterpreter, jobs: Int
  ) async -> [ObservedField] {
    let share = max(1, (sheets.count + jobs - 1) / max(1, jobs))
    let parts = stride(from: 0, to: sheets.count, by: share).map { start in
      Array(sheets[start..<min(sheets.count, start + share)])
    }
    return await withTaskGroup(of: (Int, [ObservedField]).self) { group in
      for (number, part) in parts.enumerated() {
        group.addTask { (number, part.flatMap { fields(of: $0, interpreter) }) }
      }
      var found = [[ObservedField]](repeating: [], count: parts.count)
      for await (number, fields) in group { found[number] = fields }
      return found.flatMap { $0 }
    }
  }

  /// Ink says the same whoever reads: it is taken from the first set only.
  private static func fields(
    of sheet: ObservedSheet, _ interpreter: FieldInterpreter
  ) -> [ObservedField] {
    sheet.readerSets.enumerated().flatMap { number, readers in
      sheet.read(by: readers).scores(interpreter)
        .filter { number == 0 || !$0.isMark }
        .map {
          ObservedField(group: sheet.group, sheet: sheet.name, readers: readers, score: $0)
        }
    }
  }
}
