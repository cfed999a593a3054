/// A table pasted as text, with cells between tabs or upright strokes: each row becomes the line
/// that a list would have, 成都市武侯区甲小区(高风险).
struct BulletinTable {
  private enum Role { case number, place, level, other }

  private static let level = Pattern(
    /^[ \u{3000}]*(?:中高|高|中|低)风险(?:等级)?(?:地区|区域|区)?[ \u{3000}]*$/)
  private static let word = Pattern(
    /^(?:序号|编号|省|市|县|区|镇|街|乡|风险|等级|级别|区域|地区|范围|地点|地址|名称|位置|类别|类型|点位|小区|社区|村|备注|时间|日期)/)

  /// Empty while no row named the columns.
  private var roles: [Role] = []
  private var places: [String] = []

  /// The lines of a bulletin, rows rewritten. Their number stays.
  static func unfolded(_ lines: [Substring]) -> [Substring] {
    guard lines.contains(where: { cells(of: $0) != nil }) else { return lines }
    var table = BulletinTable()
    return lines.map { line in
      guard let cells = cells(of: line) else {
        if !line.allSatisfy(\.isWhitespace) { table = BulletinTable() }
        return line
      }
      return Substring(table.unfold(cells))
    }
  }

  /// Nil where the line is no row.
  private static func cells(of line: Substring) -> [String]? {
    if line.contains("\t") {
      return line.split(separator: "\t", omittingEmptySubsequences: false).map { $0.trimmed }
    }
    guard line.contains("|"), line.trimmed.hasPrefix("|") else { return nil }
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmed }
    return Array(cells.dropFirst().dropLast(cells.last?.isEmpty == true ? 1 : 0))
  }

  private mutating func unfold(_ cells: [String]) -> String {
    if cells.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) { return "" }
    if cells.count > 1, let roles = Self.roles(of: cells) {
      self.roles = roles
      places = []
      return ""
    }
    return row(aligned(cells), roles.isEmpty ? Self.guessed(cells) : roles)
  }

  /// What the columns hold, where these are their names.
  private static func roles(of cells: [String]) -> [Role]? {
    let named = cells.filter { !$0.isEmpty }
    guard named.count > 1, named.allSatisfy({ $0.contains(word.regex) && $0.count <= 14 }),
      !named.contains(where: { $0.contains(level.regex) || $0.contains(where: \.isNumber) }),
      named.contains(where: { $0.contains(/序号|等级|级别|区域|范围|地点|地址|区县|县|城市|省/) }),
      !named.contains(where: { $0.contains(/小区$|社区$|村$/) && $0.count > 4 })
    else { return nil }
    return cells.map { name in
      if name.contains(/序号|编号/) { return .number }
      if name.contains(/等级|级别|类别|类型/) { return .level }
      return name.contains(/备注|时间|日期/) ? .other : .place
    }
  }

  /// A table without names of its columns: a number, places, and perhaps a level.
  private static func guessed(_ cells: [String]) -> [Role] {
    cells.enumerated().map { index, cell in
      if index == 0, !cell.isEmpty, cell.allSatisfy(\.isNumber) { return .number }
      return cell.contains(level.regex) ? .level : .place
    }
  }

  /// A cell that spans rows is missing from the rows below it.
  private func aligned(_ cells: [String]) -> [String] {
    let missing = roles.count - cells.count
    guard missing > 0, !places.isEmpty else { return cells }
    let first = cells.first ?? ""
    let leads = roles.first == .number && !first.isEmpty && first.allSatisfy(\.isNumber) ? 1 : 0
    return cells.prefix(leads) + Array(repeating: "", count: missing) + cells.dropFirst(leads)
  }

  private mutating func row(_ cells: [String], _ kinds: [Role]) -> String {
    var levels = ""
    var notes = ""
    var written: [String] = []
    for (index, cell) in cells.enumerated() {
      switch index < kinds.count ? kinds[index] : .place {
      case .number: continue
      case .level: levels = cell.isEmpty ? "" : "(\(cell))"
      case .other: notes += cell.isEmpty ? "" : "(\(cell))"
      case .place: written.append(cell)
      }
    }
    // What is above fills an empty cell, except the finest.
    if !roles.isEmpty {
      for index in written.indices.dropLast()
      where written[index].isEmpty && index < places.count {
        written[index] = places[index]
      }
      places = written
    }
    return written.joined() + notes + levels
  }
}
