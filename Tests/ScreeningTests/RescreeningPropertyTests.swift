import Declarations
import Gazetteer
import Screening
import SeededChance
import Testing

/// What screening again rests on, for random sheets under random lists that change at random.
@Suite struct RescreeningPropertyTests {
  static let cases: Range<UInt64> = 0..<10_000

  private let screener: Screener

  init() throws { screener = Screener(gazetteer: try gazetteer()) }

  private func outcome(
    _ declaration: Declaration, _ list: PreparedList
  ) -> ScreeningOutcome {
    list.outcome(of: declaration).outcome
  }

  /// All in one pass, since each case costs its screenings.
  @Test(
    """
    The facts give what the sheet gives, entries that it does not reach say nothing, and what a \
    change does not find or whose signature stays keeps its outcome
    """)
  func everyCase() throws {
    var counts = (left: 0, details: 0, unfound: 0, same: 0, other: 0, everything: 0)
    for seed in Self.cases {
      var random = try ChangingCase(seed)
      let declaration = random.declaration()
      let before = random.list()
      let lists = (
        PreparedList(before, for: screener),
        PreparedList(random.changed(before), for: screener)
      )
      let whole = lists.0.screened(declaration)
      let outcomes = (whole.screening, outcome(declaration, lists.1))

      let facts = ScreeningFacts(packed: ScreeningFacts(of: declaration).packed)
      let kept = lists.0.screened(try #require(facts?.declaration))
      #expect(kept.screening == whole.screening, "seed \(seed)")
      #expect(kept.refer == whole.refer && kept.state == whole.state, "seed \(seed)")

      let reach = lists.0.reach(of: declaration)
      let packed = reach.packed
      var entries = (lists.0.reachedEntries(), lists.1.reachedEntries())
      let (all, deciding) = (
        try entries.0.numbers(packed: packed), try entries.0.deciding(packed: packed)
      )
      for numbers in [all, deciding] {
        var reached = before
        reached.entries = numbers.map { before.entries[$0] }
        #expect(
          screener.screen(declaration, with: screener.index(reached)) == outcomes.0, "seed \(seed)")
      }
      counts.left += before.entries.count - all.count
      counts.details += all.count - deciding.count

      let signatures = (
        try entries.0.signature(packed: packed), try entries.1.signature(packed: packed)
      )
      if signatures.0 == signatures.1 {
        counts.same += 1
        #expect(outcomes.0 == outcomes.1, "seed \(seed)")
      } else {
        counts.other += 1
      }
      let earlier = lists.0.reach
      let change = ListChange(from: earlier.hashes, to: lists.1.reach) { earlier.chunks[$0] }
      guard case .entries(let changed) = change, let query = screener.query(for: changed)
      else {
        counts.everything += 1
        continue
      }
      guard !query.finds(screener.keys(of: reach)) else { continue }
      counts.unfound += 1
      #expect(signatures.0 == signatures.1 && outcomes.0 == outcomes.1, "seed \(seed)")
    }
    for count in [counts.details, counts.unfound, counts.same, counts.other, counts.everything] {
      #expect(count > 500, "every way is gone often enough: \(counts)")
    }
    #expect(counts.left > Self.cases.count, "the cases leave enough entries out: \(counts)")
  }

  @Test("Reach, facts and lists come back from their bytes as they were; other bytes do not")
  func packing() throws {
    for seed in Self.cases.prefix(2000) {
      var random = try ChangingCase(seed)
      let declaration = random.declaration()
      let list = PreparedList(random.list(), for: screener)
      let reach = list.reach(of: declaration)
      let facts = ScreeningFacts(of: declaration)
      #expect(Reach(packed: reach.packed) == reach, "seed \(seed)")
      #expect(ScreeningFacts(packed: facts.packed) == facts, "seed \(seed)")
      let hashes = list.reach.hashes
      #expect(ListHashes(packed: hashes.packed) == hashes, "seed \(seed)")
      #expect(ListHashes(packed: hashes.packed.dropLast()) == nil)
      #expect(Reach(packed: reach.packed + [0]) == nil)
      #expect(Reach(packed: reach.packed.dropLast()) == nil)
      #expect(ScreeningFacts(packed: facts.packed.dropLast()) == nil)
    }
  }
}

/// A random case whose list goes on to another version, with more that can meet: addresses, old
/// codes, places that only their text tells, events at venues.
struct ChangingCase {
  private var random: RandomCase
  private let details: [HotspotEntry]
  /// Most of what is listed lies below the same units.
  private var isDetailed = false

  init(_ seed: UInt64) throws {
    random = try RandomCase(chance: SplitMix64(seed: seed))
    details = try Self.details.get()
  }

  private static let texts = [
    "北京市丰台区花乡街道新天地批发市场三号厅", "无名岛南村", "新天地", "上海市黄浦区福州路1号", "花",
  ]
  /// Units that were merged, split or recoded: 崇文区, 巢湖市, 万盛区, 章丘市, 历城区.
  private static let oldCodes = ["110103", "3414", "500110", "370181", "370112", "340181", "1101"]

  mutating func declaration() -> Declaration {
    var declaration = random.declaration()
    if random.chance.happens(0.3) {
      declaration.fields[.address] = random.reading(
        random.chance.pick(Self.texts), or: [random.chance.pick(Self.texts)])
    }
    if random.chance.happens(0.3) {
      declaration.fields[.stay(0, .place)] = random.reading(
        random.chance.pick(Self.texts), or: [random.chance.pick(RandomCase.paths)])
    }
    if random.chance.happens(0.3) {
      declaration.places[.stay(0, .place)] = (0..<2).map { _ in
        PlaceCandidate(
          code: random.chance.pick(Self.oldCodes), name: "", confidence: 0.5)
      }
    }
    return declaration
  }

  mutating func list() -> HotspotList {
    var entries: [HotspotEntry] = []
    isDetailed = random.chance.happens(0.3)
    for number in 0..<Int.random(in: 0...9, using: &random.chance) {
      entries.append(entry(number))
    }
    return HotspotList(envelope: Self.envelope, entries: entries)
  }

  private static let envelope = HotspotEnvelope(
    id: "national", version: 3,
    levels: [HotspotLevel(id: "high", name: "高风险"), HotspotLevel(id: "medium", name: "中风险")])

  /// What lies below a unit, listed one by one.
  private static let details = Result {
    try ["1号楼西侧", "玉泉新城甲二楼", "玉泉新城甲三楼", "新天地"].flatMap {
      [try area("北京市丰台区花乡街道" + $0), try area("北京市丰台区" + $0)]
    }
  }

  private mutating func entry(_ number: Int) -> HotspotEntry {
    var entry = random.entry(number)
    if isDetailed, random.chance.happens(0.8) {
      entry.target = random.chance.pick(details).target
      return entry
    }
    guard random.chance.happens(0.2), let code = DivisionCode(random.chance.pick(Self.oldCodes))
    else { return entry }
    entry.target = .area(ListedArea(place: ListedPlace(path: "旧区", codes: [code])))
    return entry
  }

  /// One entry more, one less, one another, two in another order, or other terms.
  mutating func changed(_ list: HotspotList) -> HotspotList {
    var list = list
    let many = list.entries.count
    let place = many > 0 ? Int.random(in: 0..<many, using: &random.chance) : 0
    switch Int.random(in: 0..<(many > 0 ? 9 : 3), using: &random.chance) {
    case 0...2: list.entries.insert(entry(100), at: place)
    case 3: list.entries.remove(at: place)
    case 4: list.entries[place] = entry(100)
    case 5: list.entries[place].window.to = day(random.date())
    case 6: list.entries.swapAt(place, many - 1)
    case 7: list.envelope.lookBackDays = 21
    default: list.envelope.levels.reverse()
    }
    return list
  }
}

extension ReachQuery {
  /// As a store looks it up.
  fileprivate func finds(_ keys: ReachKeys) -> Bool {
    !trains.isDisjoint(with: keys.trains) || !texts.isDisjoint(with: keys.texts)
      || names.contains { name in keys.texts.contains { $0.contains(name) } }
      || places.contains { wanted in
        keys.places.contains { place in
          wanted.keys.contains(place.key) && place.first <= wanted.last
            && wanted.first <= place.last
        }
      }
  }
}
