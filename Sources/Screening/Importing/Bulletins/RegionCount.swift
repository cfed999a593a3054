import Gazetteer

/// A count of a region's places over several sections: 兰州市(2个) above its levels, or a sentence
/// such as 贵州省现有高风险区3个(贵阳市2个、毕节市1个),中风险区2个.
struct RegionCount {
  private static let counted = Pattern(
    /(中高|高|中)风险(?:地区|区域|区)(?:共计|共有|共|为|有|:)?(\d+)(?:个|处)(?:\(((?:[^()\d]{2,12}\d+个?[、,;]?)+)\))?/
  )
  private static let part = Pattern(/([^()\d、,;]{2,12}?)(\d+)个?/)
  private static let change = Pattern(/新增|增加|减少|调整|升级|降级|解除|降为|升为|由.风险/)

  let statement: String
  /// Empty: all levels.
  let level: String
  let count: Int
  let codes: [DivisionCode]
  let line: Int

  /// Empty where the sentence tells of changes or names no region that it speaks of.
  static func all(in sentence: BulletinSentence, gazetteer: Gazetteer) -> [RegionCount] {
    let text = sentence.text
    guard text.contains(/风险/), let first = text.firstMatch(of: counted.regex),
      !text.contains(change.regex), !text.contains("全国"),
      let region = region(before: text[..<first.range.lowerBound], gazetteer)
    else { return [] }
    return text.matches(of: counted.regex).flatMap { match -> [RegionCount] in
      let level = "\(match.1)风险"
      let whole = Int(match.2).map {
        RegionCount(
          statement: "\(region.name)\(level)\($0)个", level: level, count: $0,
          codes: [region.code], line: sentence.line)
      }
      let parts = (match.3 ?? "").matches(of: part.regex).compactMap { part -> RegionCount? in
        let codes = gazetteer.resolve(region.path + part.1).matches.filter(\.detail.isEmpty)
        guard let code = codes.first?.code, codes.count == 1, code != region.code,
          let count = Int(part.2)
        else { return nil }
        return RegionCount(
          statement: "\(part.1)\(level)\(count)个", level: level, count: count, codes: [code],
          line: sentence.line)
      }
      return [whole].compactMap(\.self) + parts
    }
  }

  /// The region that the words before the first level end with: 截至8月10日24时,贵州省现有.
  private static func region(
    before text: Substring, _ gazetteer: Gazetteer
  ) -> (name: String, path: String, code: DivisionCode)? {
    guard let words = text.split(whereSeparator: { ",:;、".contains($0) }).last,
      let match = words.wholeMatch(of: /([一-龥]{2,16}?)(?:目前|当前|现|共|有|的|疫情|本土)*/)
    else { return nil }
    guard let unit = gazetteer.resolve(String(match.1)).only, unit.detail.isEmpty,
      let path = gazetteer.path(of: unit.code)
    else { return nil }
    return (String(match.1), path, unit.code)
  }
}
