/// One record of RFC 4180: fields parted by commas, the record ended by CR LF. A field is quoted
/// where it holds a comma, a quote or a line break.
struct CSVRow {
  var fields: [String]

  /// Excel takes a file for UTF-8 only when it begins with this.
  static let byteOrderMark = "\u{FEFF}"

  var text: String { fields.map(Self.escaped).joined(separator: ",") + "\r\n" }

  private static func escaped(_ field: String) -> String {
    let field = guarded(field)
    guard field.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else {
      return field
    }
    return "\""
      + field.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// A spreadsheet runs a cell that begins like a formula; a leading apostrophe keeps it text.
  /// Full-width forms count too: some spreadsheets fold them.
  private static func guarded(_ field: String) -> String {
    guard let first = field.unicodeScalars.first, formulaStarts.contains(first) else {
      return field
    }
    return "'" + field
  }

  private static let formulaStarts = Set("=+-@\t\r＝＋－＠".unicodeScalars)
}
