import Declarations
import FormPrinting
import FormTemplates
import Foundation
import Imaging
import Recognition
import Testing

@testable import NeuralRecognition

private let installedAssets = try? NeuralAssets(
  searching: NeuralAssets.folders(environment: ProcessInfo.processInfo.environment))

/// Needs the library and the model, which a set-up fetches.
@Suite(
  "The neural reader",
  .enabled(if: installedAssets != nil, "PP-OCRv6 or OpenVINO is not installed: see doctor"))
struct NeuralReaderTests {
  private func reader() throws -> NeuralReader { try NeuralReader(#require(installedAssets)) }

  /// Seven-segment digits stand for writing: no font is needed to draw them.
  private func cell(_ segments: String) -> GrayImage {
    var image = GrayImage(width: 44, height: 66, filledWith: 245)
    let bars: [Character: (Range<Int>, Range<Int>)] = [
      "a": (12..<32, 12..<16), "b": (28..<32, 12..<34), "c": (28..<32, 32..<54),
      "d": (12..<32, 50..<54), "e": (12..<16, 32..<54), "f": (12..<16, 12..<34),
      "g": (12..<32, 31..<35),
    ]
    for segment in segments {
      guard let (columns, rows) = bars[segment] else { continue }
      for y in rows { for x in columns { image[x, y] = 40 } }
    }
    return image
  }

  @Test("reads a comb cell by cell and keeps the places of blank cells")
  func comb() throws {
    let digits = ["abdeg", "bc", "abcdef", nil, "bcfg", "abcdefg", "abcdfg"]
    let cells = digits.map { $0.map(cell) }
    let line = try #require(LinePreparation().comb(from: cells, as: .latinCode))
    let lattice = try reader().read(line)
    #expect(lattice.slots.map(\.cell) == [0, 1, 2, 4, 5, 6])
    #expect(lattice.best == "210489")
    #expect(lattice.slots.allSatisfy { $0.alternatives.reduce(0) { $0 + $1.probability } <= 1.001 })
  }

  @Test("reads nothing from white")
  func white() throws {
    let line = LineImage(image: GrayImage(width: 200, height: 40), script: .han)
    #expect(try reader().read(line).best.isEmpty)
  }

  private func line(_ text: String, as script: LineScript) throws -> LineImage {
    var canvas = try Canvas(width: 60, height: 14, dotsPerInch: 300)
    let face = Typeface(Typeface.sans, size: 18)
    try canvas.draw(text, in: face, at: TextPlacement(x: 5, y: 10), ink: .black)
    return try #require(LinePreparation().line(from: canvas.grayImage(), as: script))
  }

  @Test(
    "takes a word that is no date and no code for neither",
    arguments: ["不详", "未知", "护照", "忘记"], [LineScript.date, .latinCode])
  func word(text: String, script: LineScript) throws {
    let lattice = try reader().read(line(text, as: script))
    #expect(lattice.slots.count == 2)
    #expect(lattice.slots.allSatisfy { $0.alternatives.allSatisfy { $0.probability < 0.05 } })
  }

  @Test(
    "is sure of what belongs where it stands",
    arguments: [
      ("2020年3月17日", LineScript.date), ("二〇二〇年六月", .date), ("13800138000", .latinCode),
      ("G1703", .latinCode), ("无座", .date),
    ])
  func belonging(text: String, script: LineScript) throws {
    let lattice = try reader().read(line(text, as: script))
    #expect(lattice.best == text)
    #expect(lattice.slots.allSatisfy { ($0.alternatives.first?.probability ?? 0) > 0.9 })
  }
}
