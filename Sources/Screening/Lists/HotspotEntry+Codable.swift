import Declarations
import Gazetteer

/// An entry as it stands in JSON: flat, with the columns of the CSV.
private struct EntryRecord: Codable {
  struct Place: Codable {
    var path: String
    var codes: [DivisionCode]?
    var detail: String?
  }

  var id: String?
  var kind: HotspotEntry.Kind
  var level: String?
  var place: String?
  var codes: [DivisionCode]?
  var detail: String?
  var match: ListedArea.Match?
  var exclude: [Place]?
  var trains: [String]?
  var coach: String?
  var segment: String?
  var from: CalendarDay?
  var to: CalendarDay?
  var exposureFrom: CalendarDay?
  var source: String?
  var note: String?
  var extra: [String: String]?
}

extension EntryRecord.Place {
  init(_ place: ListedPlace) {
    path = place.path
    codes = place.codes.isEmpty ? nil : place.codes
    detail = place.detail.isEmpty ? nil : place.detail
  }

  var listed: ListedPlace { ListedPlace(path: path, codes: codes ?? [], detail: detail ?? "") }
}

extension EntryRecord {
  init(_ entry: HotspotEntry) {
    id = entry.id
    kind = entry.kind
    level = entry.level
    from = entry.window.from
    to = entry.window.to
    exposureFrom = entry.exposureFrom
    source = entry.source
    note = entry.note
    extra = entry.extra.isEmpty ? nil : entry.extra
    if let listed = entry.place.map(Place.init) {
      place = listed.path
      codes = listed.codes
      detail = listed.detail
    }
    switch entry.target {
    case .area(let area):
      match = area.match
      exclude = area.exclusions.isEmpty ? nil : area.exclusions.map(Place.init)
    case .train(let train):
      trains = train.numbers.sorted()
      coach = train.coach
      segment = train.segment
    case .venue, .gathering: break
    }
  }

  func target(codingPath: [any CodingKey]) throws -> HotspotEntry.Target {
    if kind == .train {
      guard let trains, !trains.isEmpty else {
        throw missing("trains", of: "a train entry", codingPath)
      }
      return .train(ListedTrain(numbers: Set(trains), coach: coach, segment: segment))
    }
    guard let place else { throw missing("place", of: "an entry of kind \(kind)", codingPath) }
    let listed = ListedPlace(path: place, codes: codes ?? [], detail: detail ?? "")
    switch kind {
    case .venue: return .venue(listed)
    case .gathering: return .gathering(listed)
    case .area, .train:
      return .area(
        ListedArea(
          place: listed, match: match ?? .subtree, exclusions: (exclude ?? []).map(\.listed)))
    }
  }

  private func missing(
    _ column: String, of entry: String, _ codingPath: [any CodingKey]
  ) -> DecodingError {
    .dataCorrupted(.init(codingPath: codingPath, debugDescription: "\(entry) needs '\(column)'"))
  }
}

extension HotspotEntry: Codable {
  public init(from decoder: any Decoder) throws {
    let record = try EntryRecord(from: decoder)
    self.init(
      id: record.id ?? "", level: record.level,
      target: try record.target(codingPath: decoder.codingPath),
      window: DayWindow(from: record.from, to: record.to), exposureFrom: record.exposureFrom,
      source: record.source, note: record.note, extra: record.extra ?? [:])
  }

  public func encode(to encoder: any Encoder) throws { try EntryRecord(self).encode(to: encoder) }
}
