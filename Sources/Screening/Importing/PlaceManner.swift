/// How the place of an entry was found, and with that how far it can be relied on.
public enum PlaceManner: String, Hashable, Sendable, Codable, CaseIterable {
  /// Written with the full names of its units, or by the publisher's code.
  case named
  /// By a short name, an earlier name or another suffix.
  case alias
  /// By a township that only one county of its city has, or by a community of a name that no
  /// other bears.
  case below
  /// By a zone without county rank: one of the counties that the zone touches.
  case zone
  /// It names nothing known and stands behind a place that does.
  case inherited
  /// The name may mean several units.
  case several
  /// Only its city or province is known.
  case coarse
  /// Nothing is known of it.
  case unknown

  /// Whether a person should look at the resolution.
  public var isUncertain: Bool { self != .named && self != .alias }

  /// In words for a report: `certain`, `likely`, `partial` or `none`.
  public var confidence: String {
    switch self {
    case .named, .alias: "certain"
    case .below, .inherited: "likely"
    case .zone, .several, .coarse: "partial"
    case .unknown: "none"
    }
  }
}

/// A place of a list and how it was found.
struct LocatedPlace {
  var place: ListedPlace
  var manner: PlaceManner

  /// Under another spelling of its path.
  func written(_ path: String) -> LocatedPlace {
    LocatedPlace(
      place: ListedPlace(path: path, codes: place.codes, detail: place.detail), manner: manner)
  }
}
