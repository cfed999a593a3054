import Recognition

extension ReaderUnavailable {
  private static let remedy =
    "Samples/setup --with-second-reader fetches it; without it --readers tesseract reads alone."

  static func library(_ reason: String) -> ReaderUnavailable {
    ReaderUnavailable(
      reader: NeuralReader.readerName, reason: "OpenVINO cannot be used: \(reason)",
      remedy: remedy)
  }

  static func model(_ reason: String) -> ReaderUnavailable {
    ReaderUnavailable(
      reader: NeuralReader.readerName, reason: "the model cannot be used: \(reason)",
      remedy: remedy)
  }

  static func assets(_ missing: String, lookedIn folders: [String]) -> ReaderUnavailable {
    ReaderUnavailable(
      reader: NeuralReader.readerName,
      reason: "\(missing) is not in \(folders.joined(separator: ", "))", remedy: remedy)
  }
}
