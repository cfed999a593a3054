import Gazetteer

/// The written forms of all provinces, prefectures and counties in one run of scalars, in code
/// order, so that the forms inside a unit stand side by side.
struct PlaceLexicon: Sendable {
  struct Entry: Sendable {
    var code: DivisionCode
    var text: Range<Int>
    /// Log-probability of this form, given the unit.
    var formPrior: Float
    /// The same among the unit's official, or among its short forms.
    var rankPrior: Float
    var isShort: Bool
  }

  private static let words =
    "路街道巷弄号村组小区栋幢单元室楼层大学院酒店宾馆广场花园公寓新城苑里庄屯社居委会东南西北中一二三四五六七八九十0123456789"

  let entries: [Entry]
  let unlistedText: UnlistedText
  private let scalars: [UInt32]

  init(gazetteer: Gazetteer) {
    var entries: [Entry] = []
    var scalars: [UInt32] = []
    var names: [String] = []
    for division in gazetteer.writtenDivisions {
      names.append(division.name)
      let forms = Self.forms(of: division, gazetteer)
      for form in forms {
        let start = scalars.count
        scalars += form.text.unicodeScalars.map(\.value)
        let rank =
          (division.isInForce ? 1 : DecodingOdds.ended)
          / (form.isOfficial ? 1 : Double(max(1, forms.count - 1)))
        let style = form.isOfficial ? DecodingOdds.official : 1 - DecodingOdds.official
        entries.append(
          Entry(
            code: division.code, text: start..<scalars.count, formPrior: Float((rank * style).log),
            rankPrior: Float(rank.log), isShort: !form.isOfficial))
      }
    }
    self.entries = entries
    self.scalars = scalars
    unlistedText = UnlistedText(names: names, words: Self.words)
  }

  /// The forms of this name of the unit: other years have divisions of their own.
  private static func forms(of division: Division, _ gazetteer: Gazetteer) -> [WrittenForm] {
    let all = gazetteer.writtenForms(of: division.code)
    guard let own = all.firstIndex(where: { $0.text == division.name }) else {
      return [WrittenForm(division.name, isOfficial: true)]
    }
    let short = all[(own + 1)...].prefix { !$0.isOfficial }
    return [WrittenForm(division.name, isOfficial: true)] + short
  }

  func scalars(of entry: Entry) -> ArraySlice<UInt32> { scalars[entry.text] }

  func text(of entry: Entry) -> String {
    var text = ""
    text.unicodeScalars.append(
      contentsOf: scalars[entry.text].compactMap { Unicode.Scalar($0) })
    return text
  }

  /// Indices of the entries of units inside the given one, itself left out; all for nil.
  func entries(inside unit: DivisionCode?) -> Range<Int> {
    guard let unit else { return entries.indices }
    let start = firstIndex { $0.code > unit }
    let end = firstIndex { $0.code > unit && !unit.contains($0.code) }
    return start..<max(start, end)
  }

  private func firstIndex(where holds: (Entry) -> Bool) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if holds(entries[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
