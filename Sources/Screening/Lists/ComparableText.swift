import Foundation

extension String {
  /// Of digits, capital letters and common Chinese characters alone: equal where its bytes are.
  var isPlain: Bool { unicodeScalars.allSatisfy(\.isComparable) }

  /// For comparing what people write: full-width forms made half-width, letters upper case,
  /// spaces and punctuation left out, each character in one way of several.
  var comparable: String {
    if isPlain { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isComparable {
        result.append(scalar)
        continue
      }
      let folded = scalar.halfWidth
      if folded.properties.isWhitespace || folded.isListPunctuation { continue }
      result.append(contentsOf: folded.properties.uppercaseMapping.unicodeScalars)
    }
    return String(result).precomposedStringWithCanonicalMapping
  }
}

extension Unicode.Scalar {
  /// U+FF01…U+FF5E are the ASCII characters 0x21…0x7E at an offset of 0xFEE0.
  var halfWidth: Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(value) else { return value == 0x3000 ? " " : self }
    return Unicode.Scalar(value - 0xFEE0) ?? self
  }

  /// Stands for itself: a digit, a capital letter, one of the common Chinese characters. Nearly all
  /// of what is compared is of these, and looking up what a character is takes time.
  fileprivate var isComparable: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x4E00...0x9FFF: true
    default: false
    }
  }

  fileprivate var isListPunctuation: Bool {
    switch properties.generalCategory {
    case .openPunctuation, .closePunctuation, .otherPunctuation, .initialPunctuation,
      .finalPunctuation, .dashPunctuation, .connectorPunctuation:
      true
    default: false
    }
  }
}
