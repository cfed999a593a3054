import DeclarationStore
import Declarations
import Foundation
import Screening

/// A store in a temporary directory that is gone when the test is.
final class StoreFixture {
  let directory: URL
  let store: DeclarationStore

  static let start = Moment(CalendarDay(ordinal: 18_426))  // 2020-06-13

  init() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    directory = root.appending(path: "store")
    store = try DeclarationStore.create(
      at: directory, purpose: "arrivals in June", station: "合肥南", retentionDays: 30,
      now: Self.start)
  }

  deinit { try? FileManager.default.removeItem(at: directory.deletingLastPathComponent()) }

  func reopened() throws -> DeclarationStore { try DeclarationStore.open(at: directory) }

  func keep(_ sheets: ReadSheet...) throws {
    for sheet in sheets { _ = try store.record(.declaration(sheet), at: Self.start) }
  }
}

/// Invented sheets; the number decides everything about them.
enum Sample {
  static func hash(_ number: Int) -> String { ContentHash.sha256(of: "file \(number)") }

  static func source(_ number: Int, file: String? = nil, page: Int = 1) -> PageSource {
    PageSource(file: file ?? "\(number).png", page: page, sha256: hash(number))
  }

  static func id(_ number: Int) -> String { source(number).declarationID }

  static func reading(
    _ value: String, accepted: Bool = true, alternatives: [String] = []
  ) -> FieldReading {
    FieldReading(
      raw: value, value: .text(value), confidence: accepted ? 0.99 : 0.6, state: .read,
      accepted: accepted, box: PageRect(x: 10, y: 20, width: 60, height: 8),
      alternatives: alternatives.map { .init(.text($0), 0.3) })
  }

  static func declaration(
    _ number: Int, verdict: Verdict = .clear, state: Declaration.State = .cleared,
    received: String = "2020-06-14", fields: [FieldKey: FieldReading]? = nil
  ) -> Declaration {
    Declaration(
      id: id(number), source: source(number), form: FormIdentity(id: "cn-rail-health", version: 1),
      station: "合肥南", received: CalendarDay(iso: received) ?? CalendarDay(ordinal: 0),
      state: state,
      fields: fields ?? [.name: reading("张一\(number)"), .phone: reading("13800000000")],
      screening: ScreeningOutcome(verdict: verdict, list: "national", listVersion: 1))
  }

  static func sheet(_ declaration: Declaration) -> ReadSheet {
    ReadSheet(
      declaration: declaration,
      observations: [
        FieldObservation(
          key: .name, content: .name, box: PageRect(x: 10, y: 20, width: 60, height: 8),
          ink: .written,
          lines: [.init(reader: "tesseract", lattice: Lattice([.init([.init("张", 0.9)])]))])
      ],
      evidence: Data("page of \(declaration.id)".utf8))
  }

  static func list(_ level: String = "high") -> HotspotList {
    HotspotList(
      envelope: HotspotEnvelope(id: "national", levels: [HotspotLevel(id: level, name: level)]),
      entries: [])
  }
}

extension PageRecord {
  static func declaration(_ sheet: ReadSheet, file: String? = nil, folder: String = "/scans")
    -> PageRecord
  {
    var source = sheet.declaration.source
    if let file { source.file = file }
    return PageRecord(
      source: source, folder: folder, content: .declaration(sheet),
      form: sheet.declaration.form, residual: 0.2, cpuMilliseconds: 240)
  }

  static func page(
    _ number: Int, _ content: Content, file: String? = nil, folder: String = "/scans"
  ) -> PageRecord {
    PageRecord(source: Sample.source(number, file: file), folder: folder, content: content)
  }
}

/// Settles nothing.
func asItIs(_ declaration: Declaration) -> Declaration { declaration }
