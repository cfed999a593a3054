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
    public init(statement: String, published: Int, parsed: Int) {
      self.statement = statement
      self.published = published
      self.parsed = parsed
    }
    public var agrees: Bool { published == parsed }
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
  }
}
