/// What an import found, as `hotspots import --json` prints it.
public struct ImportReport: Hashable, Sendable, Codable {
  /// A piece of the file and where it stands. Lines count from 1.
  public struct Mention: Hashable, Sendable, Codable {
    public var text: String
    public var line: Int
    public init(text: String, line: Int) {
      self.text = text
      self.line = line
    }
  }

  /// Something about a line, for a person to act on.
  public struct Remark: Hashable, Sendable, Codable {
    public var line: Int
    public var reason: String
    public init(line: Int, reason: String) {
      self.line = line
      self.reason = reason
    }
  }

  /// What the publisher says how many there are, and how many were found.
  public struct Count: Hashable, Sendable, Codable {
    public var statement: String
    public var published: Int
    public var parsed: Int
    /// Where it stands; nil for a key of JSON.
    public var line: Int?
    public init(statement: String, published: Int, parsed: Int, line: Int? = nil) {
      self.statement = statement
      self.published = published
      self.parsed = parsed
      self.line = line
    }
    public var agrees: Bool { published == parsed }
  }

  /// An entry whose place a person should look at.
  public struct Resolution: Hashable, Sendable, Codable {
    public var text: String
    public var line: Int
    /// The units that it may lie in; empty where none is known.
    public var codes: [String]
    public var manner: PlaceManner
    /// `certain`, `likely`, `partial` or `none`.
    public var confidence: String
    public init(
      text: String, line: Int, codes: [String], manner: PlaceManner, confidence: String
    ) {
      self.text = text
      self.line = line
      self.codes = codes
      self.manner = manner
      self.confidence = confidence
    }
  }

  /// An entry that lies wholly in another one.
  public struct Overlap: Hashable, Sendable, Codable {
    public var text: String
    public var line: Int
    /// The wider entry.
    public var within: String
    public init(text: String, line: Int, within: String) {
      self.text = text
      self.line = line
      self.within = within
    }
  }

  /// What became of a listing since the active version.
  public struct Change: Hashable, Sendable, Codable {
    public var kind: HotspotChange.Kind
    public var text: String
    public init(kind: HotspotChange.Kind, text: String) {
      self.kind = kind
      self.text = text
    }
  }

  public var format: HotspotFormat
  /// Set by whoever stores the list.
  public var version: Int
  public var entries: Int
  /// Entries whose place was found down to a county or finer; events without a place count too.
  public var resolved: Int
  public var unresolved: [Mention]
  public var counts: [Count]
  public var exclusions: Int
  /// Entries bounded by streets (以南, 以东).
  public var boundaries: Int
  /// Rows that cannot be used. While there are any, nothing is imported unless asked for.
  public var rejected: [Remark]
  public var warnings: [Remark]
  public var unknownColumns: [String]
  public var unknownLevels: [String]
  /// How many entries were found in which manner, by ``PlaceManner``.
  public var resolution: [String: Int]
  /// The entries whose place was not written with the names of its units.
  public var uncertain: [Resolution]
  /// Entries that list again what stands above.
  public var duplicates: [Mention]
  public var overlaps: [Overlap]
  /// Text in or behind a list that became no entry and is no known phrase.
  public var unused: [Mention]
  /// Places of low risk, which are counted but not listed.
  public var lowRisk: Int
  /// Places of which a bulletin says that they are at a level no longer. They list nothing, and
  /// take nothing from the list that holds them.
  public var lifted: [Mention]
  /// The publisher says that nothing is listed: then a list without entries is a list.
  public var saysNone: Bool
  /// The active version that ``changes`` compare with; nil where there was none.
  public var comparedWith: Int?
  /// Against the active version. Set by whoever stores the list.
  public var changes: [Change]

  public init(format: HotspotFormat, version: Int = 0) {
    self.format = format
    self.version = version
    entries = 0
    resolved = 0
    unresolved = []
    counts = []
    exclusions = 0
    boundaries = 0
    rejected = []
    warnings = []
    unknownColumns = []
    unknownLevels = []
    resolution = [:]
    uncertain = []
    duplicates = []
    overlaps = []
    unused = []
    lowRisk = 0
    lifted = []
    saysNone = false
    comparedWith = nil
    changes = []
  }
}

extension ImportReport {
  /// Tells what became of the listings of the active version. With a delta, what it does not
  /// name stays listed.
  public mutating func compare(_ list: HotspotList, with active: HotspotList?) {
    guard let active else { return }
    comparedWith = active.version
    let later = active.applying(list)
    changes = HotspotList.diff(from: active, to: later).map { change in
      let entry = change.after ?? change.before
      return Change(kind: change.kind, text: entry?.place?.path ?? entry?.id ?? "")
    }
  }
}
