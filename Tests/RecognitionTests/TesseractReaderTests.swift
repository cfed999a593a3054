import Declarations
import Imaging
import Testing

@testable import Recognition

@Suite("The Tesseract reader")
struct TesseractReaderTests {
  @Test(
    "reads typed boxes",
    arguments: [
      ("train", LineScript.latinCode, "G6732"),
      ("date", .date, "6月13日"),
      ("station", .han, "石家庄"),
    ])
  func box(name: String, script: LineScript, text: String) throws {
    let line = try #require(LinePreparation().line(from: LineFixture.image(name), as: script))
    #expect(try TesseractReader().read(line).best == text)
  }

  @Test(
    "reads typed combs cell by cell",
    arguments: [("phone", "13800138000"), ("document", "99010119900101004X")])
  func comb(name: String, text: String) throws {
    let line = try #require(
      LinePreparation().comb(from: LineFixture.cells(name), as: .latinCode))
    let lattice = try TesseractReader().read(line)
    #expect(lattice.best == text)
    #expect(lattice.slots.map(\.cell) == Array(0..<text.count))
    #expect(
      lattice.slots.allSatisfy { $0.alternatives.reduce(0) { $0 + $1.probability } <= 1.0001 })
  }

  @Test("keeps the places of blank cells, and a slot for a cell that shows nothing readable")
  func gaps() throws {
    var cells: [GrayImage?] = try LineFixture.cells("phone")
    cells[3] = nil
    cells[7] = GrayImage(width: 44, height: 66, filledWith: 245)
    let line = try #require(LinePreparation().comb(from: cells, as: .latinCode))
    let lattice = try TesseractReader().read(line)
    #expect(lattice.slots.map(\.cell) == [0, 1, 2, 4, 5, 6, 7, 8, 9, 10])
    #expect(lattice.slots[6] == .unread(cell: 7))
    #expect(lattice.best == "138013000")
    #expect(lattice.weakest == 0)
  }

  @Test("reads nothing from white")
  func white() throws {
    let line = LineImage(image: GrayImage(width: 200, height: 40), script: .han)
    #expect(try TesseractReader().read(line).slots.isEmpty)
  }

  @Test("says which language is missing and how to mend it")
  func missingLanguage() {
    let error = ReaderUnavailable.missing([.simplifiedChinese])
    #expect(error.reason.contains("chi_sim"))
    #expect(error.remedy.contains("tesseract-ocr-chi-sim"))
    #expect(error.remedy.contains("TESSDATA_PREFIX"))
  }
}
