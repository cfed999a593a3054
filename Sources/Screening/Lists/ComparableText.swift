extension String {
  /// For comparing what people write: full-width forms made half-width, letters upper case,
  /// spaces and punctuation left out.
  var comparable: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let folded = scalar.halfWidth
      if folded.properties.isWhitespace || folded.isListPunctuation { continue }
      result.append(contentsOf: folded.properties.uppercaseMapping.unicodeScalars)
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// U+FF01…U+FF5E are the ASCII characters 0x21…0x7E at an offset of 0xFEE0.
  var halfWidth: Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(value) else { return value == 0x3000 ? " " : self }
    return Unicode.Scalar(value - 0xFEE0) ?? self
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
