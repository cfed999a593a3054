import Declarations
import FoundationEssentials
public import Gazetteer

/// The national portal's JSON: `data.highlist` and `data.middlelist` of areas with their
/// communities, `data.hcount` and `data.mcount` places in all.
///
/// Municipalities come in two shapes: 天津市/天津市/河东区 and 北京市/朝阳区/酒仙桥街道. Both are
/// joined to one path, in which the repeated name stands once.
public struct NationalJSONImporter: HotspotImporter {
  public init() {}
  public var format: HotspotFormat { .nationalJSON }

  public func recognises(_ text: String) -> Bool {
    text.prefixMatch(of: /\s*\{/) != nil
      && (text.contains("\"highlist\"") || text.contains("\"middlelist\""))
  }

  public func read(
    _ text: String, into envelope: HotspotEnvelope, gazetteer: Gazetteer
  ) throws(HotspotImportError) -> HotspotImport {
    let data = (try JSONText.decode(text, format: format) as Document).data
    var reading = NationalReading(envelope: envelope, gazetteer: gazetteer)
    reading.read(data.highlist ?? [], level: .high, count: data.hcount, named: "hcount")
    reading.read(data.middlelist ?? [], level: .medium, count: data.mcount, named: "mcount")
    reading.read(data.lowlist ?? [], level: .low, count: data.lcount, named: "lcount")
    return reading.finished(asOf: data.end_update_time.flatMap(moment))
  }

  /// `2022-01-15 22时` or `2022年01月15日22时`.
  private func moment(_ text: String) -> PublishedMoment? {
    let pattern = /([0-9]{4})\D([0-9]{1,2})\D([0-9]{1,2})日?\s*(?:([0-9]{1,2})\D)?/
    guard let match = text.firstMatch(of: pattern),
      let year = Int(match.1), let month = Int(match.2), let day = Int(match.3),
      let day = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    return PublishedMoment(day: day, hour: match.4.flatMap { Int($0) })
  }

  fileprivate struct Document: Decodable {
    var data: Body
  }

  fileprivate struct Body: Decodable {
    var end_update_time: String?
    var hcount: Int?
    var mcount: Int?
    var lcount: Int?
    var highlist: [NationalArea]?
    var middlelist: [NationalArea]?
    var lowlist: [NationalArea]?
  }
}

/// One area of the portal: up to three levels of names, and what of it is listed.
private struct NationalArea: Decodable {
  var province: String?
  var city: String?
  var county: String?
  var area_name: String?
  var communitys: [String]?

  /// The names from the province down, each once.
  var path: String {
    var names: [String] = []
    for name in [province, city, county].compactMap({ $0?.trimmed })
    where !name.isEmpty && names.last != name { names.append(name) }
    return names.isEmpty ? (area_name ?? "") : names.joined()
  }
}

private struct NationalReading {
  private var draft: ListDraft
  private let places: ListedPlaces
  /// Areas stand in for lines: JSON has none worth telling.
  private var number = 0

  init(envelope: HotspotEnvelope, gazetteer: Gazetteer) {
    draft = ListDraft(format: .nationalJSON, envelope: envelope)
    places = ListedPlaces(gazetteer: gazetteer)
  }

  mutating func read(_ areas: [NationalArea], level: KnownLevel, count: Int?, named name: String) {
    var parsed = 0
    for area in areas {
      number += 1
      let communities = area.communitys ?? []
      for community in communities.isEmpty ? [""] : communities {
        add(area.path, community, level: level)
        parsed += 1
      }
    }
    guard let count else { return }
    draft.report.counts.append(.init(statement: name, published: count, parsed: parsed))
  }

  mutating func finished(asOf moment: PublishedMoment?) -> HotspotImport {
    if let moment { draft.set(dataAsOf: moment) }
    return draft.finished()
  }

  private mutating func add(_ path: String, _ community: String, level: KnownLevel) {
    let item = ItemText(BulletinText.normal(community))
    let found = places.located(path + item.place)
    let place = found.place
    if place.codes.isEmpty {
      draft.reject(line: number, reason: "place '\(place.path)' is not in the gazetteer")
    }
    let exclusions = item.exclusions.map { places.part($0, of: place) }
    let entry = HotspotEntry(
      id: "", level: draft.level(level.rawValue),
      target: .area(ListedArea(place: place, exclusions: exclusions)))
    draft.add(
      entry, line: number, manner: found.manner, isResolved: places.isResolved(place))
    if item.hasBoundary { draft.report.boundaries += 1 }
  }
}
