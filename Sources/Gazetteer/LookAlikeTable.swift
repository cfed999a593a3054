/// Characters of similar shape. Symmetric.
struct LookAlikeTable: Sendable {
  struct Entry: Sendable {
    var character: Character
    /// 0 to 1.
    var likeness: Double
  }

  private let file: TableFile
  private let lines: [UInt32: [Range<Int>]]

  init(_ file: TableFile) throws(GazetteerError) {
    var lines: [UInt32: [Range<Int>]] = [:]
    lines.reserveCapacity(2_000)
    try file.forEachLine(columns: 2) { fields in
      guard let scalar = file.text(fields[0]).unicodeScalars.first else { return false }
      lines[scalar.value] = Array(fields.dropFirst())
      return true
    }
    self.file = file
    self.lines = lines
  }

  /// Likest first. A column is two digits, the likeness in hundredths, and the characters.
  func entries(of character: Character) -> [Entry] {
    guard let scalar = character.unicodeScalars.first, let columns = lines[scalar.value] else {
      return []
    }
    return columns.flatMap { column in
      let likeness = Double(file.number(column.prefix(2)) ?? 0) / 100
      return file.text(column.dropFirst(2)).map { Entry(character: $0, likeness: likeness) }
    }
  }
}
