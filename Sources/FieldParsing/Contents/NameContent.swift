import Declarations

/// Names of people: 2 to 15 Han characters, the middle dot of minority names kept; or Latin.
struct HanName: Grammar {
  let beamWidth = 24
  let foldsCase = false
  /// A first character that is no common surname: rare, but people have such names.
  private let weightOfRareSurname = 0.13
  /// Transcribed names, told by their middle dot, follow no habits of Han names.
  private let weightOfTranscribed = 0.5
  static let lengths = 2...15

  func admits(_ scalar: Unicode.Scalar, after text: [Unicode.Scalar]) -> Bool {
    if scalar == "·" { return text.last?.isHan == true }
    return scalar.isHan && text.count < Self.lengths.upperBound
  }

  func isWhole(_ text: [Unicode.Scalar]) -> Bool { !text.isEmpty && text.last != "·" }

  func meanings(of text: String) -> [Meaning] {
    guard Self.lengths.contains(text.count) else { return [] }
    return [Meaning(value: text, weight: weight(of: text))]
  }

  private func weight(of name: String) -> Double {
    if name.contains("·") { return weightOfTranscribed }
    let surname = Surnames.length(in: name)
    let usual = surname == nil ? weightOfRareSurname : 1
    return name.dropFirst(surname ?? 1).reduce(usual) { $0 * GivenNames.weight(of: $1) }
  }
}

/// Names in Latin letters, as written, with single spaces.
struct LatinName: Grammar {
  let foldsCase = false
  let mendsCharacters = false
  let beamWidth = 24
  /// The longest line of a passport's name zone.
  private let longest = 39

  func ignores(_ scalar: Unicode.Scalar) -> Bool { false }

  func admits(_ scalar: Unicode.Scalar, after text: [Unicode.Scalar]) -> Bool {
    guard text.count < longest else { return false }
    if isLetter(scalar) || scalar == " " { return true }
    return "-'.,".unicodeScalars.contains(scalar) && text.last.map(isLetter) == true
  }

  func isWhole(_ text: [Unicode.Scalar]) -> Bool { text.contains(where: isLetter) }

  func meanings(of text: String) -> [Meaning] {
    let tidy = OpenWriting.tidied(text)
    return tidy.count >= 2 ? [Meaning(value: tidy, weight: 1)] : []
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLatinLetter || (0xC0...0x24F).contains(scalar.value)
  }
}

enum NameContent {
  /// Two surnames and two given names are the longest Han names in use.
  private static let longWithoutDot = 5

  static func draft(_ observation: FieldObservation) -> FieldDraft {
    let readings = observation.lines.map { line in
      ReaderDecoding(reader: line.reader, decoding: decode(line.lattice, observation.cellCount))
    }
    var draft = FieldDraft.combined(observation, readings, breaking: .nameShape)
    // So long a name without a middle dot has lost it, or holds more than the name.
    if let text = draft.text, text.unicodeScalars.allSatisfy(\.isHan), text.count >= longWithoutDot
    {
      draft.note(.nameShape)
    }
    return draft
  }

  /// Names do not mix scripts: the script of most characters decides.
  private static func decode(_ lattice: Lattice, _ cellCount: Int?) -> Decoding {
    let clean = CleanLattice(lattice, foldsCase: false, cellCount: cellCount)
    let scalars = clean.best.unicodeScalars
    let latin = scalars.filter(\.isLatinLetter).count
    if latin > scalars.filter(\.isHan).count {
      return GrammarDecoder(grammar: LatinName()).decode(clean)
    }
    return GrammarDecoder(grammar: HanName()).decode(clean)
  }
}
