import ArgumentParser
import DeclarationExport
import DeclarationStore
import Declarations
import FormTemplates
import Foundation

enum ExportKind: String, CaseIterable, ExpressibleByArgument { case arrivals, declarations }
enum ExportFileFormat: String, CaseIterable, ExpressibleByArgument { case csv, ndjson }

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write out arrivals from hotspots, or all declarations.",
    discussion: """
      A file always shows the full current list, each declaration once, reviewed before \
      unreviewed. What has changed since the last export carries a higher amendment number; what \
      no longer belongs on the list stays as withdrawn. An export that says nothing new gives the \
      same file. Identifying values are masked unless --reveal --reason is given.
      """)
  @Argument(help: "arrivals or declarations.") var kind: ExportKind
  @Option(help: "csv or ndjson.") var format: ExportFileFormat = .csv
  @Option(help: ArgumentHelp("Default: standard output.", valueName: "file")) var output: String?
  @Option(help: ArgumentHelp("First day received.", valueName: "date")) var from: CalendarDay?
  @Option(help: ArgumentHelp("Last day received.", valueName: "date")) var to: CalendarDay?
  @Option(help: ArgumentHelp("Who gets it; kept with the receipt.", valueName: "name"))
  var recipient: String?
  @Flag(help: "Begin a CSV file with a byte-order mark, as some spreadsheets want.")
  var bom = false
  @OptionGroup var privacy: RevealOptions
  @OptionGroup var forms: FormsOption
  @OptionGroup var person: PersonOption
  @OptionGroup var store: StoreOption

  func run() throws {
    let opened = try store.open()
    let filter = DeclarationFilter(from: from, to: to, order: .lineList)
    let plan = try opened.pendingExport(
      kind: kind.rawValue, items: try items(opened, filter), scope: filter)
    let writer = try writer()
    var bytes = Data(writer.preamble.utf8)
    for entry in plan.entries {
      let exported = ExportedDeclaration(
        try opened.declaration(entry.declaration), amendment: entry.amendment,
        withdrawn: entry.withdrawn)
      bytes += Data(writer.line(for: exported).utf8)
    }
    try Output.write(bytes, to: output)
    let receipt = try opened.recordExport(
      plan,
      file: ExportedFile(
        format: format.rawValue, sha256: ContentHash.sha256(of: bytes),
        revealed: privacy.reveal, reason: privacy.reason, recipient: recipient),
      by: person.name, at: Clock.now())
    Output.remark(
      "\(plan.entries.count) \(kind.rawValue): \(plan.added) new, \(plan.amended) amended, "
        + "\(plan.withdrawn) withdrawn"
        + (receipt.map { "; receipt \($0)" } ?? "; nothing new, no receipt"))
  }

  private func items(
    _ opened: DeclarationStore, _ filter: DeclarationFilter
  ) throws -> [ExportItem] {
    var items: [ExportItem] = []
    try opened.forEachDeclaration(matching: filter) { declaration in
      guard kind == .declarations || declaration.isArrival else { return }
      let content =
        kind == .arrivals
        ? ArrivalsCSV.content(of: declaration) : DeclarationsNDJSON.content(of: declaration)
      items.append(
        ExportItem(
          declaration: declaration.id, contentHash: ContentHash.sha256(of: content)))
    }
    return items
  }

  /// The columns of a CSV of declarations: the fields of all forms, each once, in their order.
  private func columns() throws -> [FieldKey] {
    var seen: Set<FieldKey> = []
    return try forms.catalog().templates.flatMap { $0.fields.map(\.key) }
      .filter { seen.insert($0).inserted }
  }

  private func writer() throws -> any ExportFormat {
    let disclosure = privacy.reveal ? Disclosure.revealed : .masked
    return switch (kind, format) {
    case (.arrivals, .csv): ArrivalsCSV(disclosure, byteOrderMark: bom)
    case (.arrivals, .ndjson): ArrivalsNDJSON(disclosure)
    case (.declarations, .csv):
      try DeclarationsCSV(keys: columns(), disclosure, byteOrderMark: bom)
    case (.declarations, .ndjson): DeclarationsNDJSON(disclosure)
    }
  }
}
