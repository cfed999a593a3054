import Declarations

/// Free writing: any printable character, spaces only where they part Latin words or digits.
struct OpenWriting: Grammar {
  let foldsCase = false
  let mendsCharacters = false
  let beamWidth = 16

  func ignores(_ scalar: Unicode.Scalar) -> Bool { false }

  func admits(_ scalar: Unicode.Scalar, after text: [Unicode.Scalar]) -> Bool {
    scalar == " " || scalar.properties.generalCategory != .control
  }

  func isWhole(_ text: [Unicode.Scalar]) -> Bool { !text.isEmpty }

  func meanings(of text: String) -> [Meaning] {
    let tidy = Self.tidied(text)
    return tidy.isEmpty ? [] : [Meaning(value: tidy, weight: 1)]
  }

  /// Without spaces at the ends, beside Han or doubled.
  static func tidied(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var kept: [Unicode.Scalar] = []
    for (index, scalar) in scalars.enumerated() {
      guard scalar.properties.isWhitespace else {
        kept.append(scalar)
        continue
      }
      let next = scalars[(index + 1)...].first { !$0.properties.isWhitespace }
      guard let last = kept.last, let next, last != " ", !last.isWide, !next.isWide else {
        continue
      }
      kept.append(" ")
    }
    return kept.text
  }
}

extension Unicode.Scalar {
  /// Set in a full square: Han and East Asian punctuation, which need no space.
  fileprivate var isWide: Bool { isHan || (0x3000...0x303F).contains(value) || self == "·" }
}
