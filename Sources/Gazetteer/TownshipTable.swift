/// Townships by the county (or prefecture without counties) that holds them. A line is parsed
/// when it is asked for.
struct TownshipTable: Sendable {
  struct Unit: Sendable {
    var division: Division
    /// Names of earlier forms.
    var formerNames: [String]
  }

  /// The township lists are of 2025 and 2026; a unit marked as abolished ended in between.
  static let lastYearOfAbolished = 2025
  /// No source tells when a township got its name.
  static let firstYear = 2020

  private let file: TableFile
  private let lines: [DivisionCode: Range<Int>]

  init(_ file: TableFile) throws(GazetteerError) {
    var lines: [DivisionCode: Range<Int>] = [:]
    lines.reserveCapacity(3_000)
    try file.forEachLine(columns: 2) { fields in
      guard let parent = file.code(fields[0]) else { return false }
      lines[parent] = fields[1]
      return true
    }
    self.file = file
    self.lines = lines
  }

  func hasUnits(_ parent: DivisionCode) -> Bool { lines[parent] != nil }

  /// In code order, abolished ones included.
  func units(of parent: DivisionCode) -> [Unit] {
    guard let line = lines[parent] else { return [] }
    let base = parent.nineDigits
    return file.bytes[line].split(separator: UInt8(ascii: ",")).compactMap { unit($0, base) }
  }

  func unit(_ code: DivisionCode) -> Unit? {
    code.parent.flatMap { units(of: $0).first { $0.division.code == code } }
  }

  /// `NNNname`, `NNN!name` for an abolished unit, `=former` after it.
  private func unit(_ entry: ArraySlice<UInt8>, _ base: UInt32) -> Unit? {
    guard entry.count > 3 else { return nil }
    var name = entry.dropFirst(3)
    let serial = entry.prefix(3).reduce(0) { $0 * 10 + UInt32($1 &- 48) }
    let isAbolished = name.first == UInt8(ascii: "!")
    if isAbolished { name = name.dropFirst() }
    let names = name.split(separator: UInt8(ascii: "=")).map { String(decoding: $0, as: UTF8.self) }
    guard let first = names.first else { return nil }
    return Unit(
      division: Division(
        code: DivisionCode(number: base + serial), name: first, firstYear: Self.firstYear,
        lastYear: isAbolished ? Self.lastYearOfAbolished : nil),
      formerNames: Array(names.dropFirst()))
  }
}
