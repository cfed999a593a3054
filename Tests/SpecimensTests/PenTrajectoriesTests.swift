import FormTemplates
import Foundation
import Gazetteer
import Testing

@testable import Specimens

@Suite struct PenTrajectoriesTests {
  private static let two = Data(
    #"{"1": [[[[5, 10], [5, 50]]], [[[0, 0], [9, 90]]]], "ab": [[]]}"#.utf8)

  @Test("A character is scaled to its usual height on the baseline")
  func scaled() throws {
    let pens = try PenTrajectories(json: Self.two)
    let glyph = try #require(pens.glyph("1", by: 0))
    #expect(abs(glyph.strokes[0][0].y + 0.72) < 1e-9)
    #expect(glyph.strokes[0][1].y == 0)
    #expect(pens.glyph("2", by: 0) == nil)
    #expect(pens.glyph("1", by: 2) == nil)
  }

  @Test("Tuning and reporting share no writer")
  func splits() throws {
    let pens = try PenTrajectories(json: Self.two)
    #expect(pens.writers(of: .tuning) == [0])
    #expect(pens.writers(of: .reporting) == [1])
    #expect(pens.writers(of: .all) == [0, 1])
  }

  @Test("Tuning and reporting share no font")
  func fonts() {
    func families(_ fonts: FontCase) -> Set<String> {
      Set((fonts.typed + fonts.brush + fonts.strokes).flatMap { $0.han + $0.latin })
    }
    #expect(families(.tuning).isDisjoint(with: families(.reporting)))
  }
}
