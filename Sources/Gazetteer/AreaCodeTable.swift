/// Codes that ID numbers start with and that name no division: 市辖区 (440301), development
/// zones, codes of single years.
struct AreaCodeTable: Sendable {
  private let years: [DivisionCode: ClosedRange<Int>]

  init(_ file: TableFile) throws(GazetteerError) {
    var years: [DivisionCode: ClosedRange<Int>] = [:]
    try file.forEachLine(columns: 4) { fields in
      guard let code = file.code(fields[0]), let first = file.number(fields[2]) else {
        return false
      }
      years[code] = first...max(first, file.number(fields[3]) ?? .max)
      return true
    }
    self.years = years
  }

  func contains(_ code: DivisionCode, in year: Int?) -> Bool {
    guard let range = years[code] else { return false }
    return year.map(range.contains) ?? true
  }
}
