import Declarations
import Foundation
import Gazetteer
import Screening
import Testing

/// What must hold for every sheet and every list.
@Suite struct ScreeningPropertyTests {
  /// Enough that each rule meets each other one many times over.
  static let cases: Range<UInt64> = 0..<2_000

  private let screener: Screener

  init() throws { screener = Screener(gazetteer: try gazetteer()) }

  private func verdict(_ declaration: Declaration, _ entries: [HotspotEntry]) -> Verdict {
    screener.screen(declaration, against: list(entries)).verdict
  }

  @Test("The random cases reach every verdict often")
  func spread() throws {
    var counts: [Verdict: Int] = [:]
    for seed in Self.cases {
      var random = RandomCase(chance: SeededChance(state: seed))
      counts[verdict(random.declaration(), try random.entries()), default: 0] += 1
    }
    for verdict in Verdict.allCases {
      #expect(counts[verdict, default: 0] > 40, "\(verdict): \(counts)")
    }
  }

  @Test("Adding an entry never lowers a verdict")
  func addingAnEntry() throws {
    for seed in Self.cases {
      var random = RandomCase(chance: SeededChance(state: seed))
      let declaration = random.declaration()
      let entries = try random.entries()
      let more = entries + [try random.entry(99)]
      #expect(verdict(declaration, more) >= verdict(declaration, entries), "seed \(seed)")
    }
  }

  @Test("Widening a window never lowers a verdict")
  func wideningAWindow() throws {
    for seed in Self.cases {
      var random = RandomCase(chance: SeededChance(state: seed))
      let declaration = random.declaration()
      let entries = try random.entries()
      guard !entries.isEmpty else { continue }
      var wider = entries
      let number = Int.random(in: 0..<entries.count, using: &random.chance)
      wider[number].window.from = wider[number].window.from?.advanced(by: -3)
      wider[number].window.to =
        random.chance.happens(0.5) ? nil : wider[number].window.to?.advanced(by: 2)
      #expect(verdict(declaration, wider) >= verdict(declaration, entries), "seed \(seed)")
    }
  }

  @Test("Taking a reading away never turns anything into clear")
  func removingAReading() throws {
    for seed in Self.cases {
      var random = RandomCase(chance: SeededChance(state: seed))
      var declaration = random.declaration()
      let entries = try random.entries()
      let before = verdict(declaration, entries)
      guard before == .undetermined else { continue }
      let key = random.chance.pick(declaration.fields.keys.sorted())
      if random.chance.happens(0.5) {
        declaration.fields[key]?.alternatives = []
      } else {
        let state = random.chance.pick([FieldReading.State.blank, .illegible, .invalid])
        declaration.fields[key] = FieldReading(
          confidence: 0, state: state, accepted: false, box: someBox)
      }
      #expect(verdict(declaration, entries) != .clear, "seed \(seed), \(key)")
    }
  }

  @Test("Whatever is clear was read and accepted to the last needed field")
  func clearIsRead() throws {
    for seed in Self.cases {
      var random = RandomCase(chance: SeededChance(state: seed))
      let declaration = random.declaration()
      guard verdict(declaration, try random.entries()) == .clear else { continue }
      for key in ScreeningPolicy.usualRequired {
        #expect(
          declaration[key]?.accepted == true && declaration[key]?.value != nil, "seed \(seed)")
      }
    }
  }

  @Test("The same input gives the same output to the byte")
  func repeatable() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    for seed in Self.cases.prefix(1000) {
      var random = RandomCase(chance: SeededChance(state: seed))
      let declaration = random.declaration()
      let entries = try random.entries()
      let first = screener.screen(declaration, against: list(entries))
      let again = screener.screen(declaration, with: screener.index(list(entries)))
      #expect(try encoder.encode(first) == encoder.encode(again), "seed \(seed)")
    }
  }
}
