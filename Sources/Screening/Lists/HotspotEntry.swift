public import Declarations
public import Gazetteer

/// A place as a list names it, and what the gazetteer made of it.
public struct ListedPlace: Hashable, Sendable {
  /// As published, such as 北京市丰台区花乡.
  public var path: String
  /// What the path may mean: the nearest units the gazetteer knows.
  /// Several where the name is ambiguous, none where it is unknown.
  public var codes: [DivisionCode]
  /// What lies below those units: a village, an estate, a building, a boundary of streets.
  public var detail: String

  public init(path: String, codes: [DivisionCode] = [], detail: String = "") {
    self.path = path
    self.codes = codes
    self.detail = detail
  }
}

/// A listed area.
public struct ListedArea: Hashable, Sendable {
  public enum Match: String, Codable, Sendable {
    /// The unit and everything in it.
    case subtree
    /// Only a stay that names this very unit.
    case exact
  }

  public var place: ListedPlace
  public var match: Match
  /// Parts that the list leaves out (不含…, 除…外).
  public var exclusions: [ListedPlace]

  public init(place: ListedPlace, match: Match = .subtree, exclusions: [ListedPlace] = []) {
    self.place = place
    self.match = match
    self.exclusions = exclusions
  }
}

/// A listed run of a train.
public struct ListedTrain: Hashable, Sendable {
  /// All numbers of the run, such as K1525 and K1528.
  public var numbers: Set<String>
  /// Nil where the whole train is meant.
  public var coach: String?
  /// The stretch of the run, as published, such as 北京西-石家庄; nil for the whole run.
  public var segment: String?

  public init(numbers: Set<String>, coach: String? = nil, segment: String? = nil) {
    self.numbers = numbers
    self.coach = coach
    self.segment = segment
  }
}

/// One line of a hotspot list: an area for certain days, or an event.
public struct HotspotEntry: Hashable, Sendable {
  public enum Target: Hashable, Sendable {
    case area(ListedArea)
    case venue(ListedPlace)
    /// The days of ``HotspotEntry/window`` are service dates.
    case train(ListedTrain)
    case gathering(ListedPlace)
  }

  public enum Kind: String, Codable, Sendable, CaseIterable {
    case area, venue, train, gathering
  }

  /// Unique within the list; made of what is listed, so that it stays the same over versions.
  public var id: String
  /// Nil for events and where the publisher has no levels.
  public var level: String?
  public var target: Target
  /// The days for which it is listed. Open at the start: as far back as anybody asks.
  public var window: DayWindow
  /// Start of the exposure where it lies before the listing: people who had left by then count.
  public var exposureFrom: CalendarDay?
  public var source: String?
  public var note: String?
  /// Columns that the importer did not know, kept as they stood.
  public var extra: [String: String]

  public init(
    id: String, level: String? = nil, target: Target, window: DayWindow = DayWindow(),
    exposureFrom: CalendarDay? = nil, source: String? = nil, note: String? = nil,
    extra: [String: String] = [:]
  ) {
    self.id = id
    self.level = level
    self.target = target
    self.window = window
    self.exposureFrom = exposureFrom
    self.source = source
    self.note = note
    self.extra = extra
  }

  public var kind: Kind {
    switch target {
    case .area: .area
    case .venue: .venue
    case .train: .train
    case .gathering: .gathering
    }
  }

  /// The place of an area, a venue or a gathering.
  public var place: ListedPlace? {
    switch target {
    case .area(let area): area.place
    case .venue(let place), .gathering(let place): place
    case .train: nil
    }
  }

  /// The days on which being there counts: the listing, begun at the exposure where that is earlier.
  public var exposure: DayWindow {
    guard let from = window.from, let exposureFrom else { return window }
    return DayWindow(from: min(from, exposureFrom), to: window.to)
  }
}
