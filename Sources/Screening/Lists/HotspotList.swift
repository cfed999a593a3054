/// How serious a listing is; the order within the list says which is more so.
public struct HotspotLevel: Hashable, Sendable, Codable {
  /// As entries name it, such as `high`.
  public var id: String
  /// As people read it, such as 高风险.
  public var name: String

  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// All that is known about a published list except its entries.
public struct HotspotEnvelope: Hashable, Sendable, Codable {
  public enum Coverage: String, Codable, Sendable {
    /// Replaces everything before it.
    case full
    /// Adds to or changes the version before it.
    case delta
  }

  /// Names the publication over all its versions.
  public var id: String
  public var publisher: String
  /// Where it was taken from: a file's name or an address.
  public var source: String
  /// Counted up from 1 by the store; 0 while not stored.
  public var version: Int
  public var dataAsOf: PublishedMoment?
  public var coverage: Coverage
  /// Most serious first. Levels are data: an announcement may abolish one.
  public var levels: [HotspotLevel]
  /// How many days before arrival are asked about.
  public var lookBackDays: Int
  public var transit: TransitPolicy
  /// Over ``HotspotList/canonicalText``, computed by whoever stores the list.
  public var contentHash: String?
  public var importedBy: String?
  /// Nil until somebody approved the activation.
  public var approvedBy: String?

  /// The look-back of the national guidance and of most forms (过去14天旅居史).
  public static let usualLookBackDays = 14

  public init(
    id: String, publisher: String = "", source: String = "", version: Int = 0,
    dataAsOf: PublishedMoment? = nil, coverage: Coverage = .full, levels: [HotspotLevel] = [],
    lookBackDays: Int = usualLookBackDays, transit: TransitPolicy = TransitPolicy(),
    contentHash: String? = nil, importedBy: String? = nil, approvedBy: String? = nil
  ) {
    self.id = id
    self.publisher = publisher
    self.source = source
    self.version = version
    self.dataAsOf = dataAsOf
    self.coverage = coverage
    self.levels = levels
    self.lookBackDays = lookBackDays
    self.transit = transit
    self.contentHash = contentHash
    self.importedBy = importedBy
    self.approvedBy = approvedBy
  }

  /// 0 is the most serious; unknown levels come after all known ones.
  public func rank(ofLevel level: String?) -> Int {
    levels.firstIndex { $0.id == level } ?? levels.count
  }
}

/// One version of a published list of hotspots. It holds no personal data and is kept for ever.
public struct HotspotList: Hashable, Sendable, Codable {
  public var envelope: HotspotEnvelope
  public var entries: [HotspotEntry]

  public init(envelope: HotspotEnvelope, entries: [HotspotEntry]) {
    self.envelope = envelope
    self.entries = entries
  }

  public var id: String { envelope.id }
  public var version: Int { envelope.version }
}
