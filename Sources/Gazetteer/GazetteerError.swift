/// Why the built-in tables cannot be used.
public enum GazetteerError: Error, Hashable, CustomStringConvertible {
  case missingTable(String)
  /// A line that does not have the expected columns. `line` counts from 1.
  case malformed(table: String, line: Int)

  public var description: String {
    switch self {
    case .missingTable(let name):
      "The table '\(name)' is not beside the program. Build or install again with its resources."
    case .malformed(let table, let line):
      "Line \(line) of the table '\(table)' is damaged. Build or install again."
    }
  }
}
