/// A sentence of a bulletin and the line it stands on, counted from 1.
struct BulletinSentence {
  var text: String
  var line: Int
  /// What ended it; a line's end makes a list of lines, a full stop does not.
  var endsLine: Bool
}

/// Cuts a bulletin into sentences: at line ends and at full stops outside brackets.
struct BulletinText {
  let sentences: [BulletinSentence]

  init(_ text: String) {
    var sentences: [BulletinSentence] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() {
      let pieces = Self.cut(Self.normal(line))
      for (index, piece) in pieces.enumerated() where !piece.isEmpty {
        sentences.append(
          BulletinSentence(text: piece, line: number + 1, endsLine: index == pieces.count - 1))
      }
    }
    self.sentences = sentences
  }

  /// Half-width digits and brackets, no spaces: 爱达 88 小区 and 爱达88小区 are the same.
  static func normal(_ line: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      let plain = scalar.halfWidth
      if plain.properties.isWhitespace || plain.properties.generalCategory == .format { continue }
      result.append(plain)
    }
    return String(result)
  }

  /// Also before a heading of a section within the line, as 中风险地区(40个): after a last place.
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
    return (pieces + [piece]).flatMap(BulletinHeading.cutBeforeSections)
  }
}
