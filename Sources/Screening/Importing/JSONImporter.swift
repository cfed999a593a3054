import FoundationEssentials
public import Gazetteer

/// Hotspot lists in the product's own JSON, schema `wayform.hotspots/1`.
///
/// An object with the envelope's fields and `entries`, whose members bear the names of the CSV
/// columns, with `trains` and `exclude` as arrays. All but `schema` and `entries` may be left out;
/// what is stated is put over the caller's envelope, except who imported and approved it, its
/// version and its hash. Places without codes are looked up.
public struct JSONImporter: HotspotImporter {
  static let schema = "wayform.hotspots/1"

  public init() {}
  public var format: HotspotFormat { .json }

  public func recognises(_ text: String) -> Bool {
    text.prefixMatch(of: /\s*\{/) != nil && text.contains("\"\(Self.schema)\"")
  }

  public func read(
    _ text: String, into envelope: HotspotEnvelope, gazetteer: Gazetteer
  ) throws(HotspotImportError) -> HotspotImport {
    let document: Document = try JSONText.decode(text, format: format)
    var draft = ListDraft(format: format, envelope: document.merged(into: envelope))
    let places = ListedPlaces(gazetteer: gazetteer)
    for (index, entry) in document.entries.enumerated() {
      take(entry, number: index + 1, places: places, draft: &draft)
    }
    return draft.finished()
  }

  private struct Document: Decodable {
    var schema: String
    var id: String?
    var publisher: String?
    var source: String?
    var dataAsOf: PublishedMoment?
    var coverage: HotspotEnvelope.Coverage?
    var levels: [HotspotLevel]?
    var lookBackDays: Int?
    var transit: TransitPolicy?
    var entries: [HotspotEntry]

    func merged(into envelope: HotspotEnvelope) -> HotspotEnvelope {
      var merged = envelope
      merged.id = id ?? envelope.id
      merged.publisher = publisher ?? envelope.publisher
      merged.source = source ?? envelope.source
      merged.dataAsOf = dataAsOf ?? envelope.dataAsOf
      merged.coverage = coverage ?? envelope.coverage
      merged.levels = levels ?? envelope.levels
      merged.lookBackDays = lookBackDays ?? envelope.lookBackDays
      merged.transit = transit ?? envelope.transit
      return merged
    }
  }

  /// JSON has no lines worth telling: remarks bear the number of the entry instead.
  private func take(
    _ entry: HotspotEntry, number: Int, places: ListedPlaces, draft: inout ListDraft
  ) {
    if entry.window.isReversed {
      return draft.reject(line: number, reason: "to lies before from (\(entry.window))")
    }
    var entry = entry
    entry.level = entry.level.flatMap { draft.level($0) }
    entry.target = located(entry.target, places)
    let place = entry.place
    if let place, place.codes.isEmpty, case .area = entry.target {
      draft.reject(
        line: number, reason: "place '\(place.path)' is not in the gazetteer; give its codes")
    }
    draft.add(
      entry, line: number, manner: place.map(places.manner),
      isResolved: place.map(places.isResolved) ?? true)
  }

  private func located(
    _ target: HotspotEntry.Target, _ places: ListedPlaces
  ) -> HotspotEntry.Target {
    func found(_ place: ListedPlace) -> ListedPlace {
      place.codes.isEmpty ? places.place(place.path) : place
    }
    switch target {
    case .train: return target
    case .venue(let place): return .venue(found(place))
    case .gathering(let place): return .gathering(found(place))
    case .area(var area):
      area.place = found(area.place)
      area.exclusions = area.exclusions.map {
        $0.codes.isEmpty ? places.part($0.path, of: area.place) : $0
      }
      return .area(area)
    }
  }
}

/// Decodes JSON and tells in one line what is wrong with it.
enum JSONText {
  static func decode<Value: Decodable>(
    _ text: String, format: HotspotFormat
  ) throws(HotspotImportError) -> Value {
    do {
      return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    } catch let error as DecodingError {
      throw .malformed(format: format, reason: reason(error))
    } catch {
      throw .malformed(format: format, reason: "it cannot be read as JSON")
    }
  }

  private static func reason(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context): "'\(path(context, key))' is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "'\(path(context))' is of another type than expected"
    case .dataCorrupted(let context):
      context.codingPath.isEmpty
        ? "it is not well-formed JSON" : "'\(path(context))': \(context.debugDescription)"
    @unknown default: "it cannot be read as JSON"
    }
  }

  private static func path(_ context: DecodingError.Context, _ key: (any CodingKey)? = nil)
    -> String
  {
    (context.codingPath + (key.map { [$0] } ?? [])).map {
      $0.intValue.map { "[\($0)]" } ?? $0.stringValue
    }.joined(separator: ".")
  }
}
