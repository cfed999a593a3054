/// Communities (社区) whose name alone tells the county, by the prefecture or municipality they
/// lie in: names that are borne once in the country or, with three characters or more, in the
/// province. A line is parsed when it is asked for.
struct CommunityTable: Sendable {
  /// What follows a community's name where a community is meant.
  private static let tails = ["社区", "居委会", "居民委员会"]

  private struct Line {
    var county: DivisionCode
    var names: Range<Int>
  }

  private let file: TableFile
  private let lines: [DivisionCode: [Line]]

  init(_ file: TableFile) throws(GazetteerError) {
    var lines: [DivisionCode: [Line]] = [:]
    try file.forEachLine(columns: 3) { fields in
      guard let holder = file.code(fields[0]), let county = file.code(fields[1]) else {
        return false
      }
      lines[holder, default: []].append(Line(county: county, names: fields[2]))
      return true
    }
    self.file = file
    self.lines = lines
  }

  /// The county of the community that the text begins with: 白桦林居社区3号楼.
  func county(in holder: DivisionCode, beginning text: String) -> DivisionCode? {
    let ends = Self.tails.compactMap { text.firstIndex(of: $0) }.min()
    guard let end = ends, end > 0 else { return nil }
    let name = Array(text.prefix(end).utf8)
    return lines[holder]?.first { holds(name, $0.names) }?.county
  }

  private func holds(_ name: [UInt8], _ names: Range<Int>) -> Bool {
    file.bytes[names].split(separator: UInt8(ascii: ",")).contains { $0.elementsEqual(name) }
  }
}

extension String {
  /// How many characters stand before the first occurrence of a word; nil where there is none.
  fileprivate func firstIndex(of word: String) -> Int? {
    var start = startIndex
    var number = 0
    while start < endIndex {
      if self[start...].hasPrefix(word) { return number }
      start = index(after: start)
      number += 1
    }
    return nil
  }
}
