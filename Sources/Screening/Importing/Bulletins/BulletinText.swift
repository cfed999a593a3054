/// A sentence of a bulletin and the line it stands on, counted from 1.
struct BulletinSentence {
  var text: String
  var line: Int
  /// Nothing but a number stands before it.
  var beginsLine: Bool
  /// What ended it; a line's end makes a list of lines, a full stop does not.
  var endsLine: Bool
  /// The comma or stop it ended with, which is not part of the text; nil where the line broke off.
  var mark: Character?
  /// What it opens, where it is a section's heading.
  var section: SectionHeading?
}

/// Cuts a bulletin into sentences: at line ends and at full stops outside brackets.
struct BulletinText {
  private static let sectionStart = Pattern(
    /(?:中高|高|中|低)风险(?:地区|区域|区)(?:\(\d+个?\)|:|(?:共|有|为)?\d+个,?(?:分别)?[为是])/)
  private static let groupStart = Pattern(
    /[^0-9():,、;。]{2,20}(?:\(\d+个\)|\d+个):/)

  /// (兰州市)城关区 at the beginning of a line.
  private static let regionInBrackets = Pattern(
    /^((?:\d{1,3}[.、])?)\((\p{Han}{1,12}(?:省|自治区|市|州|盟|[^小社片园]区|县|旗))\)(?=\p{Han})/)
  /// A counted region behind other places: ;无锡市(1个)梁溪区.
  private static let countedRegion = Pattern(
    /([;,]\p{Han}{2,9}(?:省|自治区|市|州|盟|地区)\(\d+个\))(?=\p{Han})/)
  private static let settingOff = "【】〖〗“”\"「」『』"
  /// 其中高风险地区 speaks of 高风险, not of 中高风险.
  private static let ofThem = Pattern(/其中,?(?=[高中低]风险)/)
  private static let placesApart = Pattern(
    /((?:小区|社区|村|号|栋|幢|号楼|单元|花园|公寓|大厦|酒店|家园))[ \u{3000}]+(?=\p{Han}{1,5}(?:[^小社片园校厂库]区|[县市旗镇乡]|街道)[^ \u{3000}])/
  )
  /// More than any heading has before its level.
  private static let longestOpening = 40

  let sentences: [BulletinSentence]

  init(_ text: String) {
    sentences = Self.lines(of: text).enumerated().flatMap { number, line in
      Self.sentences(in: line, number: number + 1)
    }
  }

  /// Whether a text has such a sentence. Reads no further than the first.
  static func contains(_ text: String, where isMeant: (BulletinSentence) -> Bool) -> Bool {
    lines(of: text).contains { sentences(in: $0, number: 0).contains(where: isMeant) }
  }

  private static func lines(of text: String) -> [Substring] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return StemMarks.stripped(BulletinTable.unfolded(lines))
  }

  private static func sentences(in line: Substring, number: Int) -> [BulletinSentence] {
    let pieces = cut(ListNumbering.parted(plain(normal(parted(line)))))
    return pieces.enumerated().compactMap { index, piece in
      let isLast = index == pieces.count - 1
      let (text, mark) = bare(piece)
      if text.isEmpty { return nil }
      return BulletinSentence(
        text: text, line: number, beginsLine: index == 0, endsLine: isLast,
        mark: mark ?? (isLast ? nil : "。"),
        section: SectionHeading(text))
    }
  }

  /// Two places with nothing but a space between them: 甲区乙小区 丙区丁小区.
  private static func parted(_ line: Substring) -> String {
    guard line.contains(where: { " \u{3000}".contains($0) }) else { return String(line) }
    return String(line).replacing(placesApart.regex) { "\($0.1);" }
  }

  /// Half-width digits and brackets, no spaces: 爱达 88 小区 and 爱达88小区 are the same.
  static func normal(_ line: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      let plain = scalar.halfWidth
      if plain.properties.isWhitespace || plain.properties.generalCategory == .format { continue }
      if plain.properties.generalCategory == .control { continue }
      result.append(plain)
    }
    return String(result)
  }

  /// With counts and levels in one spelling, without the marks that only set text off: 【高风险地区】四个.
  private static func plain(_ line: String) -> String {
    let line =
      !line.contains("(") ? line : line.replacing(Self.regionInBrackets.regex) { "\($0.1)\($0.2)" }
    let ofThem = line.contains("其中") ? line.replacing(Self.ofThem.regex, with: "其中:") : line
    let spelled = spelled(ofThem)
    guard spelled.contains(where: { Self.settingOff.contains($0) }) else { return spelled }
    return Self.spelled(spelled.filter { !Self.settingOff.contains($0) })
  }

  private static func spelled(_ line: String) -> String {
    let line = LevelSpelling.plain(CountNumerals.plain(line))
    guard line.contains("个)") else { return line }
    return line.replacing(countedRegion.regex) { "\($0.1):" }
  }

  /// Without the comma or stop at its end, which may be OCR's 。 as a full stop of ASCII.
  private static func bare(_ piece: String) -> (text: String, mark: Character?) {
    var piece = piece
    var mark: Character?
    while let last = piece.last, ";,、.".contains(last) {
      mark = mark ?? last
      piece.removeLast()
    }
    return (piece, mark)
  }

  /// Also before a heading within the line, as 中风险地区(40个): after a last place.
  private static func cut(_ line: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var depth = 0
    for character in line {
      if character == "(" { depth += 1 }
      if character == ")" { depth = max(0, depth - 1) }
      if character == "。", depth == 0 {
        pieces.append(piece)
        piece = ""
      } else {
        piece.append(character)
      }
    }
    return (pieces + [piece]).flatMap(cutBeforeHeadings)
  }

  /// Where the words before a level begin: 新增 or 甘肃省兰州市 belong to the heading behind them.
  private static func opening(in line: String, before level: String.Index) -> String.Index {
    let before = line[..<level].suffix(longestOpening)
    let start = before.lastIndex { ":;,)".contains($0) }.map(line.index(after:))
    let words = String(before[(start ?? before.startIndex)...])
    guard !words.isEmpty, words.count < longestOpening else { return level }
    // A place at the end of another line may look like a region.
    let openings = SectionOpening.all(of: words + "高风险").prefix(start == nil ? 2 : 1)
    return openings.contains { $0.length == words.count } ? start ?? line.startIndex : level
  }

  /// Headings may follow one another within a line, without a full stop between them.
  private static func cutBeforeHeadings(_ line: String) -> [String] {
    let sections = line.matches(
      of: Self.sectionStart.regex
    ).filter { match in
      guard let before = line[..<match.range.lowerBound].last else { return true }
      return match.0.last == ":" ? ":;,)".contains(before) : !"个中高、级由为".contains(before)
    }.map { Self.opening(in: line, before: $0.range.lowerBound) }
    let groups = line.matches(of: Self.groupStart.regex).map(\.range.lowerBound)
      .filter { start in line[..<start].last.map { ":;,)".contains($0) } ?? true }
    var pieces: [String] = []
    var begin = line.startIndex
    for start in Set(sections + groups).sorted() where start > begin {
      pieces.append(String(line[begin..<start]))
      begin = start
    }
    return pieces + [String(line[begin...])]
  }
}
