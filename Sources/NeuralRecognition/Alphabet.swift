import Recognition

/// The characters that come into question in one kind of line, and the model's classes for each.
struct Alphabet {
  /// Blank first.
  let characters: [String]
  /// For each character the classes that stand for it; the model has full-width twins and several
  /// dashes.
  let classes: [[Int]]
  /// Classes that stand for something else.
  let others: [Int]

  /// `list` holds the character of each of the model's classes, blank first.
  init(of script: LineScript, among list: [String]) {
    let allowed = Self.allowed(script)
    var places: [Character: Int] = [:]
    var characters = [list.first ?? ""]
    var classes = [[0]]
    var others: [Int] = []
    for (index, text) in list.enumerated().dropFirst() {
      guard text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first else { continue }
      let character = Self.plain(scalar)
      guard allowed.contains(character) else {
        if Self.speaksAgainst(text) { others.append(index) }
        continue
      }
      if let place = places[character] {
        classes[place].append(index)
      } else {
        places[character] = characters.count
        characters.append(String(character))
        classes.append([index])
      }
    }
    self.characters = characters
    self.classes = classes
    self.others = others
  }

  private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
  private static let codeMarks = "0123456789-+./:()<° "
  /// 无座, 3号车厢: what else is written where a code is asked for.
  private static let codeWords = "无座号车厢次度"
  /// 二〇二〇年六月十三日, 至今, and the words of seats, which are read as dates are.
  private static let dateWords = "年月日号至今到止起〇零一二三四五六七八九十廿卅元正两前后约、·~无座位车厢上中下铺软硬卧加"

  /// Han that a digit, a letter or a dash of a hurried hand may look like.
  private static let lookAlikes = Set("一二三乙丁十口〇了人八入几又工土士丨卜个小川己已巳弓日目曰田丫下才寸".map(String.init))

  private static func speaksAgainst(_ text: String) -> Bool {
    CommonHan.characters.contains(text) && !lookAlikes.contains(text)
  }

  /// All that may be written; a line of Han is not narrowed.
  private static func allowed(_ script: LineScript) -> Set<Character> {
    switch script {
    case .latinCode, .han: Set(letters + codeMarks + codeWords)
    case .date: Set(letters + codeMarks + dateWords)
    }
  }

  /// Half width, and one dash for all.
  private static func plain(_ scalar: Unicode.Scalar) -> Character {
    switch scalar.value {
    case 0xff01...0xff5e: Unicode.Scalar(scalar.value - 0xfee0).map(Character.init) ?? "?"
    case 0x2010...0x2015, 0x2212: "-"
    case 0x301c, 0x223c: "~"
    case 0x3000: " "
    default: Character(scalar)
    }
  }
}
