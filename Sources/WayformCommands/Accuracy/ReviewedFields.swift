import DeclarationStore
import Declarations
import Evaluation
import FieldParsing
import Foundation

/// What clerks said of a store's fields, as labels. Only fields that a person looked at count; a
/// field called illegible says nothing of what is written.
struct ReviewedFields {
  private let sheets: [ObservedSheet]
  private let fieldCount: Int

  init(store path: String) throws {
    let store = try DeclarationStore.open(at: URL(fileURLWithPath: path))
    sheets = try store.ids(matching: .all).compactMap { id in
      Self.labelled(try store.sheet(id))
    }
    fieldCount = sheets.reduce(0) { $0 + ($1.judged?.count ?? 0) }
  }

  var summary: String { "\(fieldCount) reviewed fields on \(sheets.count) declarations" }

  /// The calibration, lowered where these fields say so.
  func heeded(
    by calibration: Calibration, _ interpreter: FieldInterpreter, on day: CalendarDay
  ) async throws -> Calibration {
    var samples: [CalibrationSample] = []
    for sheet in sheets {
      // As it was read: what one reader alone would have said, nobody was asked about.
      samples += sheet.scores(interpreter).compactMap { score in
        ObservedField(group: sheet.group, sheet: sheet.name, readers: [], score: score).sample
      }
    }
    return calibration.lowered(by: samples, source: "reviewed fields", day: day)
  }

  private static func labelled(_ sheet: StoredSheet) -> ObservedSheet? {
    var words: [FieldKey: ClerkReading] = [:]
    for correction in sheet.corrections { words[correction.field] = correction.reading }
    var truth: [FieldKey: FieldValue] = [:]
    var judged: [FieldKey] = []
    for (key, word) in words {
      switch word {
      case .value(let value):
        truth[key] = value
        judged.append(key)
      case .blank: judged.append(key)
      case .illegible, .machine: continue
      }
    }
    guard !judged.isEmpty else { return nil }
    return ObservedSheet(
      name: sheet.declaration.id, group: "store", form: sheet.declaration.form,
      received: sheet.declaration.received, truth: truth, judged: judged.sorted(),
      observations: sheet.observations)
  }
}
