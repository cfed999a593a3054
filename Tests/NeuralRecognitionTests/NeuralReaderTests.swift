import Declarations
import Foundation
import Imaging
import Recognition
import Testing

@testable import NeuralRecognition

private let installedAssets = try? NeuralAssets(
  searching: NeuralAssets.folders(environment: ProcessInfo.processInfo.environment))

/// Needs the library and the model, which a set-up fetches; without them there is nothing to test.
@Suite("The neural reader", .enabled(if: installedAssets != nil))
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
}
