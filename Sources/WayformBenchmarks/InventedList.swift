import Declarations
import Gazetteer
import Screening

/// A hotspot list of any length that follows from a seed: buildings above all, communities and
/// townships, a county now and then, a few trains and places of events, with exclusions as often
/// as published lists have them. All areas lie in the counties of an outbreak.
struct InventedList {
  let geography: Geography
  let seed: UInt64
  private let counties: [Geography.Unit]
  private let townships: [Geography.Unit]

  init(geography: Geography, seed: UInt64) {
    self.geography = geography
    self.seed = seed
    let hot = geography.hot(seed)
    counties = hot
    townships = geography.townships.filter { unit in hot.contains { $0.code.contains(unit.code) } }
  }

  func list(entries: Int) -> HotspotList {
    HotspotList(
      envelope: HotspotEnvelope(
        id: "benchmark",
        levels: [
          HotspotLevel(id: "high", name: "高风险"), HotspotLevel(id: "medium", name: "中风险"),
        ]),
      entries: (0..<entries).map(entry))
  }

  /// Entries beyond the length of the list are as good as those within.
  func entry(_ number: Int) -> HotspotEntry {
    var chance = SeededDraw(seed: seed ^ 0x6C69_7374, stream: number)
    let from = InventedSheets.firstDay.advanced(by: chance.number(in: -10...InventedSheets.days))
    let to = chance.happens(0.15) ? nil : from.advanced(by: chance.number(in: 7...21))
    return HotspotEntry(
      id: "entry \(number)", level: chance.happens(0.3) ? "high" : "medium",
      target: target(&chance), window: DayWindow(from: from, to: to))
  }

  private func target(_ chance: inout SeededDraw) -> HotspotEntry.Target {
    switch chance.number(below: 1000) {
    case ..<3: return .train(ListedTrain(numbers: ["G\(chance.number(in: 1...2500))"]))
    case ..<6:
      return .venue(place(chance.pick(townships), detail: chance.pick(Geography.venues)))
    case ..<10: return area(chance.pick(counties), &chance)
    case ..<60: return area(chance.pick(townships), &chance)
    default:
      let building = chance.happens(0.8) ? "\(chance.number(in: 1...60))号楼" : ""
      let detail = chance.pick(Geography.communities) + building
      return .area(ListedArea(place: place(chance.pick(townships), detail: detail)))
    }
  }

  /// About 4.5 % of published entries leave something out.
  private func area(
    _ unit: Geography.Unit, _ chance: inout SeededDraw
  ) -> HotspotEntry.Target {
    let children = geography.gazetteer.children(of: unit.code).map(\.code)
    let out = chance.happens(0.045) && !children.isEmpty ? [chance.pick(children)] : []
    return .area(
      ListedArea(
        place: place(unit),
        exclusions: out.map { ListedPlace(path: $0.rawValue, codes: [$0]) }))
  }

  private func place(_ unit: Geography.Unit, detail: String = "") -> ListedPlace {
    ListedPlace(path: unit.path + detail, codes: [unit.code], detail: detail)
  }

  /// The same list but for one entry: one more, one less or one that is listed longer.
  func changed(_ list: HotspotList, _ number: Int) -> HotspotList {
    var chance = SeededDraw(seed: seed ^ 0x6368_616E, stream: number)
    var list = list
    let place = chance.number(below: list.entries.count)
    switch number % 3 {
    case 0: list.entries.insert(areaEntry(list.entries.count + number), at: place)
    case 1: list.entries.remove(at: place)
    default:
      list.entries[place].window.to =
        list.entries[place].window.to?.advanced(by: 5)
        ?? list.entries[place].window.from?.advanced(by: 10)
    }
    return list
  }

  private func areaEntry(_ number: Int) -> HotspotEntry { entry(1_000_000 + number) }
}
