import Declarations

/// What of each entry of a list decides whom it can meet. It is kept with the list it was made of,
/// so that the next screening knows what changed without reading that list again.
public struct ListReach: Hashable, Sendable {
  public let hashes: ListHashes
  /// Of each entry; see ``ListedReach/hash``.
  let entryHashes: [UInt64]
  /// The entries in runs, for storing: nearly all stay as they are, so a run is unpacked only where
  /// something in it changed.
  public let chunks: [[UInt8]]

  /// Chunks have so many entries on the average.
  private static let chunkLength: UInt64 = 128

  init(setting: UInt64, entries: [ListedReach]) {
    // The entries themselves say where a chunk ends: one more or less leaves the others as they are.
    let runs = entries.split(after: { $0.hash % Self.chunkLength == 0 })
    hashes = ListHashes(
      setting: setting,
      chunks: runs.map { $0.reduce(0) { StableHash.chained($0, $1.hash) } })
    entryHashes = entries.map(\.hash)
    chunks = runs.map { ListedReach.packed($0) }
  }
}

/// Tells which chunks of a list are others than those of another one.
public struct ListHashes: Hashable, Sendable {
  /// Over all that is not an entry: the rules, the policy, look-back, transit policy.
  public let setting: UInt64
  let chunks: [UInt64]

  init(setting: UInt64, chunks: [UInt64]) {
    self.setting = setting
    self.chunks = chunks
  }

  public var packed: [UInt8] {
    var writer = PackedWriter()
    writer.write(setting)
    for hash in chunks { writer.write(hash) }
    return writer.bytes
  }

  /// Fails where the bytes are not what ``packed`` gives.
  public init?(packed bytes: [UInt8]) {
    var reader = PackedReader(bytes)
    guard let setting: UInt64 = try? reader.number() else { return nil }
    var chunks: [UInt64] = []
    while !reader.isAtEnd {
      guard let hash: UInt64 = try? reader.number() else { return nil }
      chunks.append(hash)
    }
    self.setting = setting
    self.chunks = chunks
  }
}

extension Array {
  fileprivate func split(after isLast: (Element) -> Bool) -> [ArraySlice<Element>] {
    var parts: [ArraySlice<Element>] = []
    var start = startIndex
    for index in indices where isLast(self[index]) || index == endIndex - 1 {
      parts.append(self[start...index])
      start = index + 1
    }
    return parts
  }
}

extension Screener {
  public func reach(of list: HotspotList) -> ListReach {
    ListReach(
      setting: setting(of: list.envelope),
      entries: list.entries.map { ListedReach($0, in: list.envelope) })
  }

  /// Raised whenever the rules, what they read of a sheet, or the gazetteer's tables change, so
  /// that the next screening goes through every sheet.
  static let revision = 3

  private func setting(of envelope: HotspotEnvelope) -> UInt64 {
    let transit = envelope.transit
    return StableHash.of(
      [
        "wayform.screening/\(Self.revision)", String(envelope.lookBackDays),
        transit.transfer.rawValue, transit.stoppedInTrain.rawValue, transit.passThrough.rawValue,
        String(policy.feverThreshold), String(policy.plausibilityFloor),
        String(policy.confirmingConfidence),
      ] + policy.required.map(\.rawValue))
  }
}
