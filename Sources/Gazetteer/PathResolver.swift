/// Walks a written path from left to right, one level at a time, keeping every way to read it.
struct PathResolver {
  struct Reading {
    var code: DivisionCode
    /// Index after the last character that names a unit.
    var end: Int
    var isExact: Bool
  }

  private static let separators: Set<Character> = [
    " ", "\u{3000}", "/", "-", "—", ",", "，", "、", "·", ">", "\t",
  ]
  private static let countries = ["中华人民共和国", "中国"]
  /// After these a short name is part of something else: 朝阳路, 南京村, 海南镇.
  private static let nameTails: Set<Character> = [
    "省", "市", "区", "县", "旗", "州", "盟", "镇", "乡", "街", "村", "路", "巷", "道", "弄", "桥",
  ]
  private static let compass: Set<Character> = ["东", "南", "西", "北", "中"]

  let tables: PlaceTables
  let text: [Character]

  init(tables: PlaceTables, text: String) {
    self.tables = tables
    self.text = Array(text)
  }

  func resolution() -> PlaceResolution {
    var start = skipSeparators(from: 0)
    for country in Self.countries where matches(country, at: start) {
      start = skipSeparators(from: start + country.count)
      break
    }
    var readings: [Reading] = []
    extend(nil, from: start, isExact: true, into: &readings)
    return PlaceResolution(matches: ResolutionChoice(tables: tables).best(of: readings).map(match))
  }

  private func match(_ reading: Reading) -> PlaceResolution.Match {
    let rest = skipSeparators(from: reading.end)
    return PlaceResolution.Match(
      code: reading.code, consumed: String(text[..<reading.end]), detail: String(text[rest...]),
      isExact: reading.isExact)
  }

  /// Adds every reading that goes on from `position` inside the unit.
  private func extend(
    _ unit: DivisionCode?, from position: Int, isExact: Bool, into readings: inout [Reading]
  ) {
    let start = skipFillers(in: unit, from: skipSeparators(from: position))
    for (code, end, isOfficial) in divisions(in: unit, at: start) + townships(in: unit, at: start) {
      let reading = Reading(code: code, end: end, isExact: isExact && isOfficial)
      readings.append(reading)
      extend(code, from: end, isExact: reading.isExact, into: &readings)
    }
  }

  private func divisions(
    in unit: DivisionCode?, at start: Int
  ) -> [(DivisionCode, Int, Bool)] {
    if let unit, unit.level >= .county { return [] }
    var found: [(DivisionCode, Int, Bool)] = []
    let limit = min(text.count, start + tables.longestForm)
    guard start < limit else { return [] }
    var form = ""
    for end in (start + 1)...limit {
      form.append(text[end - 1])
      for row in tables.rows(ofForm: form) {
        let entry = tables.divisions.rows[row]
        if let unit, entry.code == unit || !unit.contains(entry.code) { continue }
        let isOfficial = tables.divisions.file.text(entry.name) == form
        if isOfficial || !continuesName(at: end) { found.append((entry.code, end, isOfficial)) }
      }
    }
    return found
  }

  private func townships(
    in unit: DivisionCode?, at start: Int
  ) -> [(DivisionCode, Int, Bool)] {
    guard let unit, unit.level == .county || tables.townships.hasUnits(unit), start < text.count
    else { return [] }
    return tables.writtenTownships(of: unit).compactMap { township in
      guard township.division.name.first == text[start] || !township.formerNames.isEmpty else {
        return nil
      }
      let forms = TownshipName.forms(of: township).filter { fits($0, at: start) }
      guard let longest = forms.max(by: { $0.text.count < $1.text.count }) else { return nil }
      return (township.division.code, start + longest.text.count, longest.isOfficial)
    }
  }

  private func fits(_ form: WrittenForm, at start: Int) -> Bool {
    guard matches(form.text, at: start) else { return false }
    if form.isOfficial || TownshipName.stem(of: form.text) != nil { return true }
    let end = start + form.text.count
    return end == text.count || Self.separators.contains(text[end])
      || TownshipName.standsAlone(form.text)
  }

  /// Whether a short name that ends here is cut out of a longer word.
  private func continuesName(at end: Int) -> Bool {
    guard end < text.count else { return false }
    if Self.nameTails.contains(text[end]) { return true }
    return Self.compass.contains(text[end]) && end + 1 < text.count
      && (text[end + 1] == "路" || text[end + 1] == "街")
  }

  /// Steps over a municipality's name written twice (天津市天津市河东区) and over 市辖区.
  private func skipFillers(in unit: DivisionCode?, from start: Int) -> Int {
    guard let unit, unit.level < .county else { return start }
    var position = start
    let names = tables.divisions.rows(of: unit).map { tables.divisions.division($0).name }
    let repeated = unit.level == .province ? names.filter { $0.hasSuffix("市") } : []
    for filler in repeated + ["市辖区", "省直辖县级行政区划", "自治区直辖县级行政区划"]
    where matches(filler, at: position) {
      position = skipSeparators(from: position + filler.count)
    }
    return position
  }

  private func skipSeparators(from start: Int) -> Int {
    var position = start
    while position < text.count, Self.separators.contains(text[position]) { position += 1 }
    return position
  }

  private func matches(_ name: String, at start: Int) -> Bool {
    text[start...].starts(with: name)
  }
}
