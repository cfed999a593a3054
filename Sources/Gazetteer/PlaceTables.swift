/// All tables, loaded once and shared.
final class PlaceTables: Sendable {
  /// Names that ended before are no longer written on forms; their codes live on in ID numbers.
  static let oldestWrittenYear = 2000
  /// Rows that stand for "the urban districts", not for a place.
  static let placeholders: Set<String> = [
    "市辖区", "县", "直辖县", "省直辖县级行政区划", "自治区直辖县级行政区划",
  ]

  let divisions: DivisionTable
  let townships: TownshipTable
  let succession: SuccessionTable
  let stations: StationTable
  let lookAlikes: LookAlikeTable
  let areas: AreaCodeTable
  let zones: ZoneTable
  let communities: CommunityTable
  /// Rows of ``divisions`` by every form of their name.
  let rowsByForm: [String: [Int]]
  let longestForm: Int

  init(load: (String) throws(GazetteerError) -> TableFile) throws(GazetteerError) {
    divisions = try DivisionTable(load("divisions"))
    townships = try TownshipTable(load("townships"))
    succession = try SuccessionTable(load("succession"))
    stations = try StationTable(load("stations"))
    lookAlikes = try LookAlikeTable(load("lookalikes"))
    areas = try AreaCodeTable(load("areas"))
    zones = try ZoneTable(load("zones"))
    communities = try CommunityTable(load("communities"))
    (rowsByForm, longestForm) = Self.indexForms(divisions)
  }

  static let builtIn: Result<PlaceTables, GazetteerError> = {
    do throws(GazetteerError) {
      return .success(
        try PlaceTables { (name) throws(GazetteerError) in try TableFile(builtIn: name) })
    } catch {
      return .failure(error)
    }
  }()

  private static func indexForms(_ divisions: DivisionTable) -> ([String: [Int]], Int) {
    var index: [String: [Int]] = [:]
    index.reserveCapacity(12_000)
    var longest = 0
    for row in divisions.rows.indices where isWritten(divisions.rows[row]) {
      let name = divisions.file.text(divisions.rows[row].name)
      if placeholders.contains(name) { continue }
      for form in [name] + divisions.aliases(row) {
        index[form, default: []].append(row)
        longest = max(longest, form.unicodeScalars.count)
      }
    }
    return (index, longest)
  }

  private static func isWritten(_ row: DivisionTable.Row) -> Bool {
    row.lastYear ?? .max >= oldestWrittenYear
  }

  /// Rows that a form can name. Where a name moved from one code to another in the same
  /// prefecture, the row in force stands for it.
  func rows(ofForm form: String) -> [Int] {
    guard let found = rowsByForm[form] else { return [] }
    let inForce = Set(
      found.filter { divisions.rows[$0].lastYear == nil }.map { divisions.rows[$0].code.parent })
    return found.filter {
      divisions.rows[$0].lastYear == nil || !inForce.contains(divisions.rows[$0].code.parent)
    }
  }

  func isPlaceholder(_ row: Int) -> Bool {
    Self.placeholders.contains(divisions.file.text(divisions.rows[row].name))
  }

  /// The code and every code that some of its ground went to, nearest first.
  func laterCodes(of code: DivisionCode) -> [DivisionCode] {
    var found = [code]
    var next = 0
    while next < found.count {
      for link in succession.after(found[next]) where !found.contains(link.other) {
        found.append(link.other)
      }
      next += 1
    }
    return found
  }

  /// Townships below a county (or a prefecture without counties), and those now below what
  /// the county became.
  func writtenTownships(of code: DivisionCode) -> [TownshipTable.Unit] {
    laterCodes(of: code).flatMap { townships.units(of: $0) }
  }
}
