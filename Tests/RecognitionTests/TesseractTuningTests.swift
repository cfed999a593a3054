import Declarations
import Imaging
import Testing

@testable import Recognition

@Suite("Tesseract's tuning")
struct TesseractTuningTests {
  @Test(
    "is, unless said otherwise, the one that was measured",
    arguments: [
      (LineScript.latinCode, [.english], .line, 24, true),
      (.date, [.simplifiedChinese], .line, 30, true),
      (.han, [.simplifiedChinese], .rawLine, 38, false),
    ] as [(LineScript, [TesseractLanguage], TesseractSettings.Segmentation, Int, Bool)])
  func measured(
    script: LineScript, languages: [TesseractLanguage],
    segmentation: TesseractSettings.Segmentation, height: Int, alternatives: Bool
  ) {
    let settings = TesseractTuning.measured[script]
    #expect(settings.languages == languages)
    #expect(settings.segmentation == segmentation)
    #expect(settings.inkHeight == height)
    #expect(settings.border == 8)
    #expect(settings.listsAlternatives == alternatives)
    #expect(!TesseractTuning.measured.looksInverted)
    #expect(!TesseractTuning.measured.usesWordLists)
    #expect(!TesseractTuning.measured.binarizes)
  }

  @Test(
    "names segmentation by Tesseract's own numbers",
    arguments: [
      (TesseractSettings.Segmentation.line, 7), (.word, 8), (.character, 10), (.rawLine, 13),
    ])
  func segmentation(mode: TesseractSettings.Segmentation, number: Int) {
    #expect(mode.number == number)
  }

  @Test("hands over the resolution of the scan where no height is asked for")
  func unscaled() {
    var tuning = TesseractTuning.measured
    tuning.han.inkHeight = nil
    tuning.han.border = 3
    let line = LineImage(image: GrayImage(width: 90, height: 57, filledWith: 0), script: .han)
    let presented = tuning.presented(line).image
    #expect((presented.width, presented.height) == (96, 63))
  }

  @Test("hands over black and white where that is asked for, and grey otherwise")
  func binarized() throws {
    let line = try #require(
      LinePreparation().line(from: LineFixture.image("station"), as: .han))
    var tuning = TesseractTuning.measured
    #expect(Set(tuning.presented(line).image.pixels).count > 2)
    tuning.binarizes = true
    #expect(Set(tuning.presented(line).image.pixels) == [0, 255])
  }

  @Test("of one reader changes nothing for another that shares its engines")
  func shared() throws {
    let lines = [
      try LinePreparation().comb(from: LineFixture.cells("document"), as: .latinCode),
      try LinePreparation().line(from: LineFixture.image("date"), as: .date),
      try LinePreparation().line(from: LineFixture.image("station"), as: .han),
    ].compactMap { $0 }
    let alone = try TesseractReader()
    let expected = try lines.map { try alone.read($0) }
    let engines = TesseractEngines()
    let measured = try TesseractReader(.measured, sharing: engines)
    let other = try TesseractReader(.contrary, sharing: engines)
    var differs = false
    for (line, lattice) in zip(lines, expected) {
      differs = try other.read(line) != lattice || differs
      #expect(try measured.read(line) == lattice)
    }
    #expect(lines.count == 3)
    #expect(differs)
  }

  @Test("loads both languages in one engine where that is asked for")
  func together() {
    var tuning = TesseractTuning.measured
    tuning.han.languages = [.simplifiedChinese, .english]
    #expect(tuning.setup(for: .han).name == "chi_sim+eng")
    #expect(tuning.setup(for: .date) != tuning.setup(for: .han))
  }
}

extension TesseractTuning {
  /// As unlike the measured one as the same engines allow.
  fileprivate static var contrary: TesseractTuning {
    var tuning = TesseractTuning.measured
    for script in LineScript.allCases {
      tuning[script].inkHeight = 18
      tuning[script].segmentation = .word
      tuning[script].listsAlternatives.toggle()
    }
    tuning.looksInverted = true
    return tuning
  }
}
