/// The counted statements that give a bulletin its shape. The text is normalised: half-width
/// brackets, colons and digits, no spaces.
enum BulletinHeading {
  /// 高风险地区(4个): or 高风险地区: or 全国现有9个中风险地区: before the first place.
  struct Section {
    var level: KnownLevel
    var count: Int?
    var statement: String
    /// What follows on the same line.
    var rest: String
  }

  /// 河北省石家庄市(2个): or 云南:2个 or 广东省广州市:
  struct Group {
    var region: String
    var count: Int?
    var statement: String
    var rest: String
  }

  static func section(_ sentence: String) -> Section? {
    if let match = sentence.prefixMatch(of: /(高|中|低)风险(?:地区|区)(?:\((\d+)个?\)[:,]?|:)/) {
      guard let level = KnownLevel(String(match.1)) else { return nil }
      return Section(
        level: level, count: match.2.flatMap { Int($0) }, statement: bare(match.0),
        rest: String(sentence[match.range.upperBound...]))
    }
    return countedFirst(sentence)
  }

  /// 全国现有9个中风险地区: or 3个高风险地区分别为: before the first place. Where the sentence is a
  /// summary of the country, its count is checked as that, and not here.
  private static func countedFirst(_ sentence: String) -> Section? {
    guard let match = sentence.firstMatch(of: /(\d+)个(高|中|低)风险(?:地区|区)(?:分别)?为?:/),
      let level = KnownLevel(String(match.2))
    else { return nil }
    let rest = String(sentence[match.range.upperBound...])
    guard rest.isEmpty || group(rest) != nil else { return nil }
    let isSummary = !summary(sentence).isEmpty
    return Section(
      level: level, count: isSummary ? nil : Int(match.1), statement: bare(match.0), rest: rest)
  }

  /// 全国有4个高风险地区,80个中风险地区: each count with its level.
  static func summary(_ sentence: String) -> [(level: KnownLevel, count: Int, statement: String)] {
    guard sentence.contains("全国") else { return [] }
    return sentence.matches(of: /(\d+)个(高|中|低)风险(?:地区|区)/).compactMap { match in
      guard let level = KnownLevel(String(match.2)), let count = Int(match.1) else { return nil }
      return (level, count, "全国\(match.0)")
    }
  }

  /// A region with its count. Without a count it is a heading only where the region is known,
  /// which the caller has to find out.
  static func group(_ sentence: String) -> Group? {
    let counted = /([^0-9():,、;]{2,20})(?:\((\d+)个\):?|\((\d+)\):|:(\d+)个|(\d+)个$)/
    if let match = sentence.prefixMatch(of: counted) {
      let number = match.2 ?? match.3 ?? match.4 ?? match.5
      return Group(
        region: String(match.1), count: number.flatMap { Int($0) }, statement: bare(match.0),
        rest: String(sentence[match.range.upperBound...]))
    }
    guard let match = sentence.prefixMatch(of: /([^0-9():,、;]{2,20}):/) else { return nil }
    return Group(
      region: String(match.1), count: nil, statement: bare(match.0),
      rest: String(sentence[match.range.upperBound...]))
  }

  /// Sections may follow one another within a line, without a full stop between them.
  static func cutBeforeSections(_ line: String) -> [String] {
    let starts = line.matches(of: /(?:高|中|低)风险(?:地区|区)\(\d+个?\)/).map(\.range.lowerBound)
    var pieces: [String] = []
    var begin = line.startIndex
    for start in starts where start > begin {
      pieces.append(String(line[begin..<start]))
      begin = start
    }
    return pieces + [String(line[begin...])]
  }

  /// Words that follow the list: the rest of the world, changes, advice, the page's foot.
  static func endsList(_ sentence: String) -> Bool {
    let openers = ["境外", "专家提醒", "温馨提示", "健康提示", "关闭", "打印", "注:", "备注", "来源", "一、", "其他"]
    return openers.contains(where: sentence.hasPrefix)
      || sentence.contains(/风险(降|升|调)|更新情况|提醒|请.{0,12}(报备|关注|报告)/)
  }

  private static func bare(_ text: Substring) -> String {
    String(text.last == ":" ? text.dropLast() : text)
  }
}
