public import Declarations

/// Whole declarations, one JSON object a line, schema `wayform.declaration/1`.
public struct DeclarationsNDJSON: ExportFormat {
  public static let schema = "wayform.declaration/1"
  let disclosure: Disclosure

  public init(_ disclosure: Disclosure = .masked) { self.disclosure = disclosure }

  public var preamble: String { "" }

  public func line(for exported: ExportedDeclaration) -> String {
    let receipt: [(String, OrderedJSON)] = [
      ("amendment", .integer(exported.amendment)), ("withdrawn", .flag(exported.withdrawn)),
    ]
    return OrderedJSON.object(members(of: exported.declaration) + receipt).line + "\n"
  }

  /// Everything that this list can say of a declaration, for the hash in the receipt.
  public static func content(of declaration: Declaration) -> String {
    OrderedJSON.object(Self(.revealed).members(of: declaration)).line
  }

  private func members(of declaration: Declaration) -> [(String, OrderedJSON)] {
    [
      ("schema", .text(Self.schema)), ("id", .text(declaration.id)),
      (
        "source",
        .object([
          ("file", .text(declaration.source.file)), ("page", .integer(declaration.source.page)),
          ("sha256", .text(declaration.source.sha256)),
        ])
      ),
      (
        "form",
        .object([
          ("id", .text(declaration.form.id)), ("version", .integer(declaration.form.version)),
        ])
      ),
      ("station", OrderedJSON(declaration.station)),
      ("received", .text(declaration.received.description)),
      ("state", .text(declaration.state.rawValue)),
      ("fields", byKey(declaration.fields) { reading($0, for: $1) }),
      ("places", byKey(declaration.places) { places, _ in .array(places.map(place)) }),
      ("screening", declaration.screening.map(screening) ?? .null),
      ("refer", .flag(declaration.refer)),
    ]
  }

  private func byKey<Value>(
    _ values: [FieldKey: Value], _ json: (Value, FieldKey) -> OrderedJSON
  ) -> OrderedJSON {
    .object(values.sorted { $0.key < $1.key }.map { ($0.key.rawValue, json($0.value, $0.key)) })
  }

  private func reading(_ reading: FieldReading, for key: FieldKey) -> OrderedJSON {
    let box = reading.box
    return .object([
      ("raw", .text(disclosure.shown(reading.raw, for: key))),
      ("value", OrderedJSON(reading.value.map { disclosure.shown($0, for: key) })),
      ("confidence", .number(reading.confidence)), ("state", .text(reading.state.rawValue)),
      ("accepted", .flag(reading.accepted)), ("by", .text(reading.by.rawValue)),
      ("box", .array([box.x, box.y, box.width, box.height].map { .number($0) })),
      (
        "alternatives",
        .array(
          reading.alternatives.map {
            .object([
              ("value", OrderedJSON(disclosure.shown($0.value, for: key))),
              ("confidence", .number($0.confidence)),
            ])
          })
      ),
      ("findings", .array(reading.findings.map(finding))),
    ])
  }

  private func finding(_ finding: Finding) -> OrderedJSON {
    .object([
      ("rule", .text(finding.rule)), ("severity", .text(finding.severity.rawValue)),
      ("summary", .text(finding.summary)),
    ])
  }

  private func place(_ place: PlaceCandidate) -> OrderedJSON {
    .object([
      ("code", .text(place.code)), ("name", .text(place.name)),
      ("confidence", .number(place.confidence)),
    ])
  }

  private func screening(_ outcome: ScreeningOutcome) -> OrderedJSON {
    .object([
      ("verdict", .text(outcome.verdict.rawValue)), ("list", OrderedJSON(outcome.list)),
      ("listVersion", OrderedJSON(outcome.listVersion)),
      ("reasons", .array(outcome.reasons.map { ReasonJSON.value($0, disclosure) })),
      ("notes", .array(outcome.notes.map { ReasonJSON.value($0, disclosure) })),
    ])
  }
}
