/// A table pasted as text, with cells between tabs, upright strokes, commas or spaces: each row
/// becomes the line that a list would have, 成都市武侯区甲小区(高风险).
struct BulletinTable {
  /// What a column holds. A column of places may have its level in its name.
  private enum Role: Equatable { case number, place, level, other, placesAt(String) }

  private static let level = Pattern(
    /^[ \u{3000}]*(?:(?:中高|高|中|低)风险(?:等级)?(?:地区|区域|区|点位)?|封控区|管控区|防范区)[ \u{3000}]*$/)
  /// What the name of a column does not hold.
  private static let content = Pattern(/\d|[省市][一-龥]{2}/)
  private static let word = Pattern(
    /序号|编号|^省|市|[^小]区$|^区|县|乡镇|街道$|风险|等级|级别|区域|地区|范围|地点|地址|名称|位置|类别|类型|点位|备注|时间|日期/)

  /// Empty while no row named the columns.
  private var roles: [Role] = []
  private var places: [String] = []
  /// What parts the cells of a table that has neither tabs nor strokes.
  private var parting: Character?

  /// The lines of a bulletin, rows rewritten. Their number stays.
  static func unfolded(_ lines: [Substring]) -> [Substring] {
    var table = BulletinTable()
    return lines.map { line in
      guard let cells = table.cells(of: line) else {
        if !line.allSatisfy(\.isWhitespace) { table = BulletinTable() }
        return line
      }
      return Substring(table.unfold(cells))
    }
  }

  /// Nil where the line is no row.
  private mutating func cells(of line: Substring) -> [String]? {
    if line.contains("\t") {
      return line.split(separator: "\t", omittingEmptySubsequences: false).map { $0.trimmed }
    }
    if line.contains("|"), line.trimmed.hasPrefix("|") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmed }
      return Array(cells.dropFirst().dropLast(cells.last?.isEmpty == true ? 1 : 0))
    }
    if let parting {
      let cells = Self.parted(line, at: parting)
      return cells.count == roles.count ? cells : nil
    }
    return startsTable(line)
  }

  /// The names of the columns, one of which is the level's.
  private mutating func startsTable(_ line: Substring) -> [String]? {
    guard line.contains("级"), line.count <= 60 else { return nil }
    for parting in "，, " {
      let cells = Self.parted(line, at: parting)
      if cells.count > 2, let roles = Self.roles(of: cells), roles.contains(.level) {
        self.parting = parting
        return cells
      }
    }
    return nil
  }

  private static func parted(_ line: Substring, at parting: Character) -> [String] {
    line.split(omittingEmptySubsequences: parting == " ") {
      $0 == parting || parting == " " && $0.isWhitespace
    }.map { $0.trimmed }
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
    guard named.count > 1,
      named.allSatisfy({
        $0.count <= 14 && $0.contains(word.regex) && !$0.contains(content.regex)
      }),
      named.contains(where: { $0.contains(/序号|编号|等级|级别|区域|范围|地点|地址|区县|^县|城市|^省|^市|备注/) })
    else { return nil }
    let roles = cells.map(role(ofColumn:))
    let isRow =
      cells.contains { $0.contains(level.regex) } && !roles.contains(.number)
      && !cells.contains { $0.contains(/^(?:省份?|城?市|市州|市\(州\)|区县|县区|县\(市、区\)|县（市、区）|地市)$/) }
    return isRow ? nil : roles
  }

  private static func role(ofColumn name: String) -> Role {
    if name.contains(/序号|编号/) { return .number }
    if name.contains(level.regex) { return .placesAt(name.trimmed) }
    if name.contains(/等级|级别|类别|类型/) { return .level }
    return name.contains(/备注|时间|日期/) ? .other : .place
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
    var level = ""
    var notes = ""
    var written: [String] = []
    var levelled: [(place: String, level: String)] = []
    for (index, cell) in cells.enumerated() where !cell.isEmpty || kind(index, kinds) == .place {
      switch kind(index, kinds) {
      case .number: continue
      case .level: level = "(\(cell))"
      case .other: notes += "(\(cell))"
      case .place: written.append(cell)
      case .placesAt(let level): levelled.append((cell, level))
      }
    }
    if !roles.isEmpty { fill(&written, hasFinest: levelled.isEmpty) }
    let path = written.joined()
    if levelled.isEmpty { return path + notes + level }
    return levelled.map { "\(path)\($0.place)\(notes)(\($0.level))" }.joined(separator: ";")
  }

  private func kind(_ index: Int, _ kinds: [Role]) -> Role {
    index < kinds.count ? kinds[index] : .place
  }

  /// What is above fills an empty cell, except the finest.
  private mutating func fill(_ written: inout [String], hasFinest: Bool) {
    for index in written.indices.dropLast(hasFinest ? 1 : 0)
    where written[index].isEmpty && index < places.count {
      written[index] = places[index]
    }
    places = written
  }
}
