public import Declarations

/// Arrivals from hotspots with their evidence, one traveller's declaration a row.
public struct ArrivalsCSV: ExportFormat {
  let disclosure: Disclosure
  let byteOrderMark: Bool

  public init(_ disclosure: Disclosure = .masked, byteOrderMark: Bool = false) {
    self.disclosure = disclosure
    self.byteOrderMark = byteOrderMark
  }

  public var preamble: String {
    (byteOrderMark ? CSVRow.byteOrderMark : "")
      + CSVRow(fields: ArrivalColumn.allCases.map(\.rawValue)).text
  }

  public func line(for exported: ExportedDeclaration) -> String {
    CSVRow(fields: ArrivalColumn.allCases.map { $0.text(for: exported, disclosure) }).text
  }

  /// Everything that the list of arrivals can say of a declaration, for the hash in the receipt.
  /// Without the version of the list: a new version that gives the same reasons is no amendment.
  public static func content(of declaration: Declaration) -> String {
    let columns = ArrivalColumn.allCases.filter {
      ![.amendment, .status, .listVersion].contains($0)
    }
    let exported = ExportedDeclaration(declaration)
    return CSVRow(fields: columns.map { $0.text(for: exported, .revealed) }).text
  }
}
