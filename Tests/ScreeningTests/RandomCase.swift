import Declarations
import Gazetteer
import Screening

/// SplitMix64: small, seeded, the same on every machine.
struct SeededChance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &self)]
  }

  mutating func happens(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }
}

/// Random sheets and lists over a handful of places, so that they meet often.
struct RandomCase {
  static let paths = [
    "北京市", "北京市丰台区", "北京市丰台区花乡街道", "北京市海淀区", "北京市朝阳区", "朝阳区", "吉林省长春市朝阳区",
    "山东省济南市", "山东省济南市历下区", "山东省", "广东省东莞市", "上海市黄浦区", "四川省成都市", "无名岛",
    "北京市丰台区花乡街道新天地批发市场",
  ]

  var chance: SeededChance

  mutating func reading(_ text: String, or others: [String]) -> FieldReading {
    switch Int.random(in: 0..<12, using: &chance) {
    case 0: return .blank
    case 1: return .illegible
    case 2: return .corrected(text)
    case 3, 4:
      let best = Double.random(in: 0.3..<0.99, using: &chance)
      return .doubted(
        text, best,
        or: others.filter { $0 != text }.prefix(2).map { ($0, (1 - best) / 2) })
    default: return .read(text)
    }
  }

  mutating func date() -> String {
    day("2020-05-25").advanced(by: Int.random(in: 0..<22, using: &chance)).description
  }

  mutating func declaration() -> Declaration {
    var changes: [FieldKey: FieldReading?] = [:]
    for row in 0..<Int.random(in: 1...3, using: &chance) {
      let days = [date(), date()].sorted()
      changes[.stay(row, .place)] = reading(
        chance.pick(Self.paths), or: [chance.pick(Self.paths), chance.pick(Self.paths)])
      if chance.happens(0.6) {
        changes[.stay(row, .from)] = reading(days[0], or: [date()])
        changes[.stay(row, .to)] = reading(days[1], or: [date()])
      } else {
        changes[.stay(row, .from)] = .read("2020-05-31")
        changes[.stay(row, .to)] = .read("2020-06-14")
      }
      changes[.stay(row, .kind)] = reading(
        chance.pick(["residence", "visit", "transit", "pass-through"]), or: ["visit"])
    }
    if chance.happens(0.4) {
      changes[.trainNumber] = reading(chance.pick(["K1525", "G123", "K1528"]), or: ["K1525"])
    }
    if chance.happens(0.3) { changes[.coach] = reading(chance.pick(["5", "05", "6"]), or: ["5"]) }
    if chance.happens(0.2) { changes[.arrivalDate] = reading("2020-06-14", or: ["2020-06-11"]) }
    if chance.happens(0.2) { changes[.departureDate] = reading("2020-06-13", or: ["2020-06-10"]) }
    if chance.happens(0.3) { changes[chance.pick(FieldKey.questions)] = reading("no", or: ["yes"]) }
    if chance.happens(0.2) { changes[.temperature] = reading("36.6", or: ["38.6"]) }
    if chance.happens(0.1) { changes[.fromStation] = reading("北京南", or: ["济南"]) }
    return harmless(changes)
  }

  mutating func entry(_ number: Int) throws -> HotspotEntry {
    let days = [date(), date()].sorted()
    let from: String? = chance.happens(0.8) ? days[0] : nil
    let to: String? = chance.happens(0.5) ? days[1] : nil
    var entry: HotspotEntry
    switch Int.random(in: 0..<8, using: &chance) {
    case 0: entry = train(["K1525", "K1528"], on: days[0], coach: chance.happens(0.5) ? "05" : nil)
    case 1: entry = try venue("北京市丰台区花乡街道新天地批发市场", from: from, to: to)
    default:
      entry = try area(
        chance.pick(Self.paths), from: from, to: to,
        exposure: chance.happens(0.3) ? date() : nil,
        match: chance.happens(0.1) ? .exact : .subtree,
        except: chance.happens(0.2) ? ["北京市丰台区花乡街道"] : [],
        level: chance.pick(["high", "medium"]))
    }
    entry.id += " \(number)"
    return entry
  }

  mutating func entries() throws -> [HotspotEntry] {
    var entries: [HotspotEntry] = []
    for number in 0..<Int.random(in: 0...5, using: &chance) { entries.append(try entry(number)) }
    return entries
  }
}
