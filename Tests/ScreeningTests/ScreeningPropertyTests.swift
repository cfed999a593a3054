import Declarations
import Foundation
import Gazetteer
import Screening
import SeededChance
import Testing

/// What must hold for every sheet and every list.
@Suite struct ScreeningPropertyTests {
  /// As many as the issue of trust asks for: each rule meets each other one hundreds of times.
  static let cases: Range<UInt64> = 0..<10_000

  private let screener: Screener

  init() throws { screener = Screener(gazetteer: try gazetteer()) }

  private func verdict(_ declaration: Declaration, _ entries: [HotspotEntry]) -> Verdict {
    screener.screen(declaration, against: list(entries)).verdict
  }

  /// Calls back with every case, and its own chance to go on with.
  private func forEachCase(
    _ body: (inout RandomCase, Declaration, [HotspotEntry], UInt64) throws -> Void
  ) throws {
    for seed in Self.cases {
      var random = try RandomCase(chance: SplitMix64(seed: seed))
      let declaration = random.declaration()
      let entries = random.entries()
      try body(&random, declaration, entries, seed)
    }
  }

  /// Shares in per mille, so that a generator that drifts away from the interesting cases fails.
  @Test("The random cases reach every verdict and every rule often")
  func spread() throws {
    var verdicts: [Verdict: Int] = [:]
    var rules: [String: Int] = [:]
    try forEachCase { _, declaration, entries, _ in
      let outcome = screener.screen(declaration, against: list(entries))
      verdicts[outcome.verdict, default: 0] += 1
      for rule in Set((outcome.reasons + outcome.notes).map(\.rule)) {
        rules[rule, default: 0] += 1
      }
    }
    for verdict in Verdict.allCases {
      #expect(verdicts[verdict, default: 0] >= Self.cases.count / 10, "\(verdict): \(verdicts)")
    }
    for rule in Self.rules { #expect(rules[rule, default: 0] >= 20, "\(rule): \(rules)") }
  }

  static let rules = [
    "area-stay", "area-exclusion", "area-detail", "area-named", "area-coarser-stay",
    "area-ambiguous-entry", "area-exact", "boarding-station", "venue-stay", "train-run",
    "train-other-coach", "self-answer", "answer-contradicts-stay", "field-blank",
    "field-illegible", "field-unaccepted", "field-missing", "place-unknown", "stay-reversed",
    "stay-after-arrival", "days-uncovered", "symptoms-conflict", "fever",
  ]

  @Test("Adding an entry never lowers a verdict")
  func addingAnEntry() throws {
    var raised = 0
    try forEachCase { random, declaration, entries, seed in
      let more = (entries + [random.entry(99)]).shuffled(using: &random.chance)
      let (before, after) = (verdict(declaration, entries), verdict(declaration, more))
      #expect(after >= before, "seed \(seed)")
      if after > before { raised += 1 }
    }
    #expect(raised > Self.cases.count / 50, "it does raise some")
  }

  @Test("Widening a window never lowers a verdict")
  func wideningAWindow() throws {
    var raised = 0
    try forEachCase { random, declaration, entries, seed in
      guard !entries.isEmpty else { return }
      var wider = entries
      let number = Int.random(in: 0..<entries.count, using: &random.chance)
      random.widen(&wider[number])
      let (before, after) = (verdict(declaration, entries), verdict(declaration, wider))
      #expect(after >= before, "seed \(seed)")
      if after > before { raised += 1 }
    }
    #expect(raised > Self.cases.count / 200, "it does raise some")
  }

  @Test("Taking readings away never turns anything undetermined into clear")
  func removingAReading() throws {
    var reached = 0
    try forEachCase { random, declaration, entries, seed in
      guard verdict(declaration, entries) == .undetermined else { return }
      reached += 1
      var less = declaration
      for _ in 0..<Int.random(in: 1...3, using: &random.chance) { random.takeAway(from: &less) }
      #expect(verdict(less, entries) != .clear, "seed \(seed)")
    }
    #expect(reached > Self.cases.count / 10)
  }

  @Test("Taking a needed reading away from a clear sheet never leaves it clear")
  func removingFromClear() throws {
    try forEachCase { random, declaration, entries, seed in
      guard verdict(declaration, entries) == .clear else { return }
      var less = declaration
      let key = random.chance.pick(ScreeningPolicy.usualRequired)
      random.lose(key, of: &less)
      #expect(verdict(less, entries) != .clear, "seed \(seed), \(key)")
    }
  }

  @Test("Whatever is clear was read and accepted to the last needed field")
  func clearIsRead() throws {
    try forEachCase { _, declaration, entries, seed in
      guard verdict(declaration, entries) == .clear else { return }
      for key in ScreeningPolicy.usualRequired {
        #expect(
          declaration[key]?.accepted == true && declaration[key]?.value != nil, "seed \(seed)")
      }
    }
  }

  @Test("The best reading taken for certain never says less than it says in doubt")
  func certainty() throws {
    try forEachCase { random, declaration, entries, seed in
      let key = random.chance.pick([FieldKey.stay(0, .place), .trainNumber, .hotspotStay])
      guard var reading = declaration[key], reading.value != nil, !reading.accepted else { return }
      reading.accepted = true
      reading.state = .read
      var sure = declaration
      sure.fields[key] = reading
      let hits = { met(screener.screen($0, against: list(entries))) }
      #expect(hits(sure) >= hits(declaration), "seed \(seed), \(key)")
    }
  }

  @Test("A verdict replayed from what is stored is the same to the byte")
  func replay() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let decoder = JSONDecoder()
    try forEachCase { _, declaration, entries, seed in
      let first = screener.screened(declaration, with: screener.index(list(entries)))
      let stored = try encoder.encode(first)
      let storedList = try encoder.encode(list(entries))
      let again = screener.screen(
        try decoder.decode(Declaration.self, from: stored),
        against: try decoder.decode(HotspotList.self, from: storedList))
      #expect(try encoder.encode(again) == encoder.encode(first.screening), "seed \(seed)")
    }
  }
}
