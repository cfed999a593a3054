/// What can be written in one kind of field: which character may follow which, and what a whole
/// writing means. Texts are half-width, and upper case where the grammar folds case.
protocol Grammar: Sendable {
  /// Whether lower case is read as upper case.
  var foldsCase: Bool { get }
  /// The share of random whole writings that the rule lets pass. Small where a check character
  /// guards the value: then an unlisted writing hardly explains a passing one.
  var chanceToPass: Double { get }
  /// Whether a character that can stand may still be noise or a look-alike. Not in open text,
  /// where nothing could tell.
  var mendsCharacters: Bool { get }
  /// How many hypotheses are kept per bucket.
  var beamWidth: Int { get }

  /// Written, but without meaning: spaces, units, dashes.
  func ignores(_ scalar: Unicode.Scalar) -> Bool
  func admits(_ scalar: Unicode.Scalar, after text: [Unicode.Scalar]) -> Bool
  /// Hypotheses compete within their bucket only, so that a check sum cannot lose its survivor.
  func bucket(_ text: [Unicode.Scalar]) -> Int
  /// Whether a writing has the right shape, whatever it means.
  func isWhole(_ text: [Unicode.Scalar]) -> Bool
  /// What a whole writing can mean; empty where it breaks the rule.
  func meanings(of text: String) -> [Meaning]
}

/// One meaning of a writing.
struct Meaning: Hashable, Sendable {
  /// Canonical.
  var value: String
  /// How well it fits what else is known, above 0 to 1.
  var weight: Double
  /// What a clerk should know where this meaning is chosen.
  var notes: [FieldRule] = []
}

extension Grammar {
  var foldsCase: Bool { true }
  var chanceToPass: Double { 1 }
  var mendsCharacters: Bool { true }
  var beamWidth: Int { 32 }
  func ignores(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
  func bucket(_ text: [Unicode.Scalar]) -> Int { 0 }
}

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }
  var isCapital: Bool { ("A"..."Z").contains(self) }
  var isLatinLetter: Bool { isCapital || ("a"..."z").contains(self) }
  /// CJK ideographs of the basic block, extension A, compatibility and the supplementary planes,
  /// with the iteration mark and 〇.
  var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x323AF: true
    case 0x3005, 0x3007: true
    default: false
    }
  }

  /// Full-width forms as their ASCII twins, typographic spaces and dots as the plain ones.
  var halfWidth: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x3000, 0x00A0: " "
    // Middle dots of minority names, as keyboards and readers give them.
    case 0x2022, 0x2027, 0x22C5, 0x2219, 0x30FB, 0xFF65: "·"
    case 0x2010...0x2015, 0x2212: "-"
    case 0x3002: "."
    default: self
    }
  }

  var upperCased: Unicode.Scalar {
    ("a"..."z").contains(self) ? Unicode.Scalar(value - 32) ?? self : self
  }
}

extension Collection where Element == Unicode.Scalar {
  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }
}
