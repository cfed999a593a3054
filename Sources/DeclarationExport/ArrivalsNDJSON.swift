import Declarations

/// Arrivals from hotspots, one JSON object a line, schema `wayform.arrival/1`: the columns of the
/// CSV as texts, with every reason as an object of its own.
public struct ArrivalsNDJSON: ExportFormat {
  public static let schema = "wayform.arrival/1"
  let disclosure: Disclosure

  public init(_ disclosure: Disclosure = .masked) { self.disclosure = disclosure }

  public var preamble: String { "" }

  public func line(for exported: ExportedDeclaration) -> String {
    let columns = ArrivalColumn.allCases.compactMap { column in
      json(column, exported).map { (column.rawValue, $0) }
    }
    let reasons = exported.declaration.screening?.reasons ?? []
    let members: [(String, OrderedJSON)] =
      [("schema", .text(Self.schema))] + columns
      + [("reasons", .array(reasons.map { ReasonJSON.value($0, disclosure) }))]
    return OrderedJSON.object(members).line + "\n"
  }

  private func json(_ column: ArrivalColumn, _ exported: ExportedDeclaration) -> OrderedJSON? {
    switch column {
    case .rules, .entries, .fields, .evidence: nil
    case .amendment: .integer(exported.amendment)
    case .page: .integer(exported.declaration.source.page)
    case .listVersion: OrderedJSON(exported.declaration.screening?.listVersion)
    case .refer: .flag(exported.declaration.refer)
    default: .text(column.text(for: exported, disclosure))
    }
  }
}
