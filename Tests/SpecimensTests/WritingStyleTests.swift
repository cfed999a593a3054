import FormTemplates
import Foundation
import Gazetteer
import Testing

@testable import Specimens

@Suite struct WritingStyleTests {
  private static let waysOfMixtures: [(SpecimenOptions.Style, Set<SpecimenOptions.Style>)] = [
    (.handprint, [.brush, .stroke]),
    (.handwritten, [.quick, .semicursive, .cursive]),
    (.mixed, [.typed, .brush, .stroke, .quick, .semicursive, .cursive]),
    (.cursive, [.cursive]),
  ]

  @Test("A mixture draws each of its ways of writing, and says which", arguments: waysOfMixtures)
  func mixtures(asked: SpecimenOptions.Style, drawn: Set<SpecimenOptions.Style>) throws {
    let factory = try sampleFactory(style: asked)
    let styles = (0..<60).map { factory.truth(index: $0).made.style }
    #expect(Set(styles) == drawn)
  }

  @Test("No two ways of writing give the same page, though the same person writes the same")
  func distinct() throws {
    let styles: [SpecimenOptions.Style] = [.brush, .stroke, .quick, .semicursive, .cursive]
    let made = try styles.map { try sampleFactory(style: $0).make(index: 0) }
    #expect(Set(try made.map { try $0.png() }).count == styles.count)
    #expect(Set(made.map { $0.truth.fields }).count == 1)
  }

  @Test("Real handwriting is never replaced by an invented one")
  func noFolder() {
    #expect(throws: SpecimenError.self) { try sampleFactory(style: .real) }
  }

  @Test("The more a hand joins, the fewer times the pen is lifted")
  func joined() throws {
    let fonts = FontCase.tuning
    let library = GlyphLibrary()
    func movements(_ hand: Hand) throws -> Int {
      var chance = SeededGenerator(seed: 4)
      let movement = PenMovement(hand: hand, pixelsPerMillimetre: 8)
      return try "河南省洛阳市嵩县".reduce(0) { count, character in
        let glyph = try library.glyph(character, in: "LXGW WenKai")
        return count
          + movement.strokes(of: glyph, at: .zero, em: 4, using: &chance).count
      }
    }
    var chance = SeededGenerator(seed: 3)
    let neat = try movements(.neat(brush: false, fonts, using: &chance))
    let running = try movements(.semicursive(fonts, using: &chance))
    let joined = try movements(.cursive(fonts, using: &chance))
    #expect(neat > 2 * running - running / 2)
    #expect(running > joined)
  }
}
