import Declarations
import GRDB

extension DeclarationFilter {
  private var clauses: [(sql: String, values: [any DatabaseValueConvertible])] {
    var clauses: [(sql: String, values: [any DatabaseValueConvertible])] = [("purged IS NULL", [])]
    if let from { clauses.append(("received >= ?", [from.description])) }
    if let to { clauses.append(("received <= ?", [to.description])) }
    if let station { clauses.append(("station = ?", [station])) }
    if let form { clauses.append(("form = ?", [form])) }
    clauses += membership("verdict", verdicts.map(\.rawValue))
    clauses += membership("state", states.map(\.rawValue))
    return clauses
  }

  var condition: String { clauses.map(\.sql).joined(separator: " AND ") }
  var arguments: StatementArguments { StatementArguments(clauses.flatMap(\.values)) }

  var sorting: String {
    switch order {
    case .identity: "id"
    case .lineList:
      "state IN ('reviewed', 'closed') DESC, concern DESC, received, id"
    case .urgency: "concern DESC, received, id"
    }
  }

  private func membership(
    _ column: String, _ values: [String]
  ) -> [(sql: String, values: [any DatabaseValueConvertible])] {
    guard !values.isEmpty else { return [] }
    let marks = Array(repeating: "?", count: values.count).joined(separator: ", ")
    return [("\(column) IN (\(marks))", values.sorted())]
  }
}
