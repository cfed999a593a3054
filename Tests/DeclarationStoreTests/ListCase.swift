import DeclarationStore
import Declarations
import Gazetteer
import Screening
import SeededChance

/// Sheets and lists over a few places, so that they meet often.
struct ListCase {
  let screener: Screener

  private static let places = [
    "北京市", "北京市丰台区", "北京市丰台区花乡街道", "北京市海淀区", "山东省济南市", "山东省济南市历下区",
    "上海市黄浦区", "四川省成都市", "广东省东莞市", "吉林省长春市朝阳区",
  ]

  /// Who arrived on 14 June 2020 from Jinan, feels well and left nothing unread.
  func harmless(_ number: Int) -> Declaration {
    var fields: [FieldKey: FieldReading] = [:]
    let texts: [FieldKey: String] = [
      .idNumber: "11010519491231002X", .trainNumber: "G123", .coach: "5", .seat: "3A",
      .fromStation: "济南西", .toStation: "上海虹桥", .arrivalDate: "2020-06-14",
      .hotspotStay: "no", .caseContact: "no", .feverContact: "no", .venueVisit: "no",
      .temperature: "36.5", .stay(0, .place): "山东省济南市历下区",
      .stay(0, .from): "2020-05-31", .stay(0, .to): "2020-06-14", .stay(0, .kind): "residence",
    ]
    for (key, text) in texts {
      fields[key] = Sample.reading(text)
      fields[key]?.confidence = 0.999
    }
    for (key, mark) in [(FieldKey("symptoms.fever"), false), (.noSymptoms, true)] {
      fields[key] = Sample.reading("")
      fields[key]?.value = .flag(mark)
      fields[key]?.confidence = 0.999
    }
    var declaration = Sample.declaration(number, fields: fields)
    declaration.screening = nil
    return declaration
  }

  func declaration(_ number: Int, _ random: inout SplitMix64) -> Declaration {
    var declaration = harmless(number)
    declaration.fields[.stay(0, .place)] = Sample.reading(random.pick(Self.places))
    if random.pick([true, false]) {
      declaration.fields[.stay(0, .place)]?.accepted = false
      declaration.fields[.stay(0, .place)]?.alternatives = [
        .init(.text(random.pick(Self.places)), 0.3)
      ]
    }
    declaration.fields[.stay(0, .from)] = Sample.reading(
      random.pick(["2020-05-31", "2020-06-05", "2020-06-10"]))
    declaration.fields[.trainNumber] = Sample.reading(random.pick(["G123", "K1525", "G7"]))
    return declaration
  }

  func area(_ path: String, from: String, to: String?, level: String = "high") -> HotspotEntry {
    let codes = screener.gazetteer.resolve(path).matches.map(\.code)
    return HotspotEntry(
      id: "\(path) \(from)", level: level,
      target: .area(ListedArea(place: ListedPlace(path: path, codes: codes))),
      window: DayWindow(from: CalendarDay(iso: from), to: to.flatMap { CalendarDay(iso: $0) }))
  }

  private func entry(_ random: inout SplitMix64) -> HotspotEntry {
    let from = random.pick(["2020-05-20", "2020-06-01", "2020-06-04", "2020-06-12"])
    let to = random.pick([nil, "2020-06-03", "2020-06-09"])
    if random.pick([true, false, false, false]) {
      return HotspotEntry(
        id: "train \(from)", level: "high",
        target: .train(ListedTrain(numbers: [random.pick(["G123", "K1525", "G9"])])),
        window: DayWindow(from: CalendarDay(iso: from), to: CalendarDay(iso: "2020-06-14")))
    }
    let level = random.pick(["high", "medium"])
    return area(random.pick(Self.places), from: from, to: to, level: level)
  }

  /// One entry more, less, or another.
  func changed(
    _ entries: [HotspotEntry], _ step: Int, _ random: inout SplitMix64
  ) -> [HotspotEntry] {
    var entries = entries
    let new = entry(&random)
    guard !entries.isEmpty else { return [new] }
    let place = Int.random(in: 0..<entries.count, using: &random)
    switch step % 4 {
    case 0, 2: entries.insert(new, at: place)
    case 1: entries[place] = new
    default: entries.remove(at: place)
    }
    return entries
  }

  func ready(_ store: DeclarationStore, _ entries: [HotspotEntry]) throws -> PreparedList {
    let envelope = HotspotEnvelope(
      id: "national",
      levels: [HotspotLevel(id: "high", name: "高"), HotspotLevel(id: "medium", name: "中")])
    let list = try store.importList(
      HotspotList(envelope: envelope, entries: entries), by: "li", at: StoreFixture.start)
    let active = try store.activateList(list.version, by: "wang", at: StoreFixture.start)
    return try store.prepared(active, for: screener)
  }

  func screen(
    _ store: DeclarationStore, _ list: PreparedList, _ scope: RescreenScope,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> RescreenReport {
    try store.rescreen(
      under: list, scope: scope, cause: "test", by: "li", at: StoreFixture.start, workers: 2,
      progress: progress)
  }

  func screen(
    _ store: DeclarationStore, _ entries: [HotspotEntry], _ scope: RescreenScope
  ) throws -> RescreenReport {
    try screen(store, try ready(store, entries), scope)
  }
}
