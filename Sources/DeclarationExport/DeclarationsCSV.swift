public import Declarations

/// Whole declarations, one a row, one column for every field given.
public struct DeclarationsCSV: ExportFormat {
  let keys: [FieldKey]
  let disclosure: Disclosure
  let byteOrderMark: Bool

  /// `keys` are the columns after the fixed ones: those of the forms in question, in their order.
  public init(
    keys: [FieldKey], _ disclosure: Disclosure = .masked, byteOrderMark: Bool = false
  ) {
    self.keys = keys
    self.disclosure = disclosure
    self.byteOrderMark = byteOrderMark
  }

  private static let fixed = [
    "declaration", "amendment", "status", "state", "review", "verdict", "refer", "received",
    "station", "form", "formVersion", "file", "page", "needPerson",
  ]

  public var preamble: String {
    (byteOrderMark ? CSVRow.byteOrderMark : "")
      + CSVRow(fields: Self.fixed + keys.map(\.rawValue)).text
  }

  public func line(for exported: ExportedDeclaration) -> String {
    let declaration = exported.declaration
    let open = declaration.fields.filter { !$0.value.accepted }.keys.sorted().map(\.rawValue)
    let fixed = [
      declaration.id, String(exported.amendment), exported.withdrawn ? "withdrawn" : "listed",
      declaration.state.rawValue, declaration.isReviewed ? "reviewed" : "unreviewed",
      declaration.screening?.verdict.rawValue ?? "", declaration.refer ? "yes" : "no",
      declaration.received.description, declaration.station ?? "", declaration.form.id,
      String(declaration.form.version), declaration.source.file, String(declaration.source.page),
      open.joined(separator: " | "),
    ]
    return CSVRow(fields: fixed + keys.map { cell(declaration[$0], for: $0) }).text
  }

  /// Blank is empty; what nobody could read says so, since the two are different things.
  private func cell(_ reading: FieldReading?, for key: FieldKey) -> String {
    switch reading?.value {
    case .text(let text): disclosure.shown(text, for: key)
    case .flag(let flag): flag ? "yes" : "no"
    case nil: reading?.state == .illegible ? "[illegible]" : ""
    }
  }
}
