import Declarations
import Gazetteer
import Screening
import SeededChance

/// Random sheets and lists over a handful of places, so that they meet often.
struct RandomCase {
  static let paths = [
    "北京市", "北京市丰台区", "北京市丰台区花乡街道", "北京市海淀区", "北京市朝阳区", "朝阳区", "吉林省长春市朝阳区",
    "山东省济南市", "山东省济南市历下区", "山东省", "广东省东莞市", "上海市黄浦区", "四川省成都市", "无名岛",
    "北京市丰台区花乡街道新天地批发市场", "北京市丰台区花乡街道玉泉新城甲二楼", "北京市海淀区玉泉新城甲二楼",
    "山东省莱芜市莱城区", "山东省济南市莱芜区",
  ]
  private static let market = "北京市丰台区花乡街道新天地批发市场"
  /// Places are looked up once for all cases.
  private static let listed = Result { try paths.map { try area($0) } }
  private static let excluded = Result { try area("北京市", except: ["北京市丰台区花乡街道"]) }
  private static let listedVenue = Result { try venue(market) }

  var chance: SplitMix64
  private let areas: [HotspotEntry]
  private let exclusions: [ListedPlace]
  private let venueTarget: HotspotEntry.Target

  init(chance: SplitMix64) throws {
    self.chance = chance
    areas = try Self.listed.get()
    venueTarget = try Self.listedVenue.get().target
    guard case .area(let area) = try Self.excluded.get().target else {
      exclusions = []
      return
    }
    exclusions = area.exclusions
  }

  /// `wear`: how often something other than a plain accepted reading stands there, 0 to 1.
  mutating func reading(_ text: String, or others: [String], wear: Double = 0.45) -> FieldReading {
    guard chance.happens(wear) else { return .read(text) }
    switch Int.random(in: 0..<6, using: &chance) {
    case 0: return .blank
    case 1: return .illegible
    case 2: return .corrected(text)
    case 3:
      var reading = FieldReading.doubted(text, Double.random(in: 0.3..<0.99, using: &chance))
      reading.state = chance.pick([.conflict, .invalid])
      return reading
    default:
      let best = Double.random(in: 0.3..<0.99, using: &chance)
      return .doubted(
        text, best,
        or: others.filter { $0 != text }.prefix(2).map { ($0, (1 - best) / 2) })
    }
  }

  mutating func date() -> String {
    day("2020-05-25").advanced(by: Int.random(in: 0..<24, using: &chance)).description
  }

  /// Three sheets in ten are as a careful traveller fills them and a clear scan shows them.
  mutating func declaration() -> Declaration {
    let wear = chance.happens(0.3) ? 0.0 : 0.35
    var changes: [FieldKey: FieldReading?] = [:]
    for row in 0..<Int.random(in: 1...3, using: &chance) { fill(row, wear, &changes) }
    if chance.happens(0.4) {
      changes[.trainNumber] = reading(
        chance.pick(["K1525", "G123", "K1528"]), or: ["K1525"], wear: wear)
    }
    if chance.happens(0.5) {
      changes[.coach] = reading(chance.pick(["5", "05", "6", "加5", "无座"]), or: ["5"], wear: wear)
    }
    if chance.happens(0.3) {
      changes[.fromStation] = reading(chance.pick(["北京南", "济南西"]), or: ["济南"], wear: wear)
    }
    if chance.happens(0.2) {
      changes[.departureDate] = reading(
        chance.pick(["2020-06-13", "2020-06-04"]), or: ["2020-06-10"], wear: wear)
    }
    guard wear > 0 else { return harmless(changes) }
    if chance.happens(0.1) {
      changes[.arrivalDate] = reading("2020-06-14", or: ["2020-06-11"], wear: 1)
    }
    if chance.happens(0.2) { changes[chance.pick(FieldKey.questions)] = reading("no", or: ["yes"]) }
    if chance.happens(0.1) { changes[.temperature] = reading("36.6", or: ["38.6"]) }
    if chance.happens(0.05) { changes[FieldKey("symptoms.fever")] = .tick(true) }
    if chance.happens(0.05) {
      changes.updateValue(nil, forKey: chance.pick(ScreeningPolicy.usualRequired))
    }
    return harmless(changes)
  }

  private mutating func fill(
    _ row: Int, _ wear: Double, _ changes: inout [FieldKey: FieldReading?]
  ) {
    var days = [date(), date()]
    if !chance.happens(0.05) { days.sort() }
    changes[.stay(row, .place)] = reading(
      chance.pick(Self.paths), or: [chance.pick(Self.paths), chance.pick(Self.paths)], wear: wear)
    let isWhole = row == 0 && chance.happens(0.7)
    changes[.stay(row, .from)] = reading(isWhole ? "2020-05-31" : days[0], or: [date()], wear: wear)
    changes[.stay(row, .to)] = reading(isWhole ? "2020-06-14" : days[1], or: [date()], wear: wear)
    changes[.stay(row, .kind)] = reading(
      chance.pick(["residence", "visit", "transit", "pass-through"]), or: ["visit"], wear: wear)
  }

  mutating func entry(_ number: Int) -> HotspotEntry {
    let days = [date(), date()].sorted().map(day)
    var entry: HotspotEntry
    switch Int.random(in: 0..<8, using: &chance) {
    case 0:
      entry = train(
        ["K1525", "K1528"], on: days[0].description,
        coach: chance.pick([nil, "05", "4-6", "加5", "餐车"]),
        segment: chance.pick([nil, nil, "济南西-南京南", "徐州东-南京南"]))
      entry.window.to = chance.happens(0.5) ? days[1] : days[0]
    case 1:
      entry = HotspotEntry(id: "venue", target: venueTarget, window: window(days))
    default: entry = randomArea(days)
    }
    entry.id += " \(number)"
    return entry
  }

  private mutating func window(_ days: [CalendarDay]) -> DayWindow {
    DayWindow(
      from: chance.happens(0.8) ? days[0] : nil, to: chance.happens(0.5) ? days[1] : nil)
  }

  private mutating func randomArea(_ days: [CalendarDay]) -> HotspotEntry {
    var entry = chance.pick(areas)
    if case .area(var area) = entry.target {
      area.match = chance.happens(0.1) ? .exact : .subtree
      area.exclusions = chance.happens(0.2) ? exclusions : []
      entry.target = .area(area)
    }
    entry.level = chance.pick(["high", "medium", "unheard-of"])
    entry.window = window(days)
    entry.exposureFrom = chance.happens(0.3) ? day(date()) : nil
    return entry
  }

  mutating func entries() -> [HotspotEntry] {
    (0..<chance.pick([0, 0, 1, 1, 2, 3, 5])).map { entry($0) }
  }

  /// More days at either end, up to no end at all, or an earlier exposure.
  mutating func widen(_ entry: inout HotspotEntry) {
    let more = Int.random(in: 1...6, using: &chance)
    if chance.happens(0.6) { entry.window.from = entry.window.from?.advanced(by: -more) }
    if chance.happens(0.2) { entry.window.from = nil }
    if chance.happens(0.6) { entry.window.to = entry.window.to?.advanced(by: more) }
    if chance.happens(0.3) { entry.window.to = nil }
    if chance.happens(0.3), let from = entry.window.from {
      let exposure = from.advanced(by: -more)
      entry.exposureFrom = min(entry.exposureFrom ?? exposure, exposure)
    }
  }

  /// One reading less: its alternatives, what its place may mean, or all of it.
  mutating func takeAway(from declaration: inout Declaration) {
    let key = chance.pick(declaration.fields.keys.sorted())
    switch Int.random(in: 0..<3, using: &chance) {
    case 0: declaration.fields[key]?.alternatives = []
    case 1 where declaration.places[key] != nil: declaration.places[key] = nil
    default: lose(key, of: &declaration)
    }
  }

  /// The field stays on the form, and what was read there is gone; or a field that no form can do
  /// without is gone itself.
  mutating func lose(_ key: FieldKey, of declaration: inout Declaration) {
    if ScreeningPolicy.usualRequired.contains(key) || key.stay?.part == .place, chance.happens(0.3)
    {
      declaration.fields[key] = nil
      return
    }
    let state = chance.pick([FieldReading.State.blank, .illegible, .invalid, .conflict, .read])
    declaration.fields[key] = FieldReading(
      confidence: 0, state: state, accepted: false, box: someBox)
  }
}
