import Declarations

/// What of each entry of a list decides whom it can meet, and a hash of all that it says.
/// It is kept with the list it was made of, so that the next screening knows what changed without
/// reading that list again; entries are unpacked one by one, since nearly all stay as they are.
public struct ListReach: Hashable, Sendable {
  /// Over all that is not an entry: the rules, the policy, look-back, transit policy.
  public let setting: UInt64
  /// Over everything each entry says, and how serious its level is in its list.
  let hashes: [UInt64]
  /// Where each entry begins in ``details``.
  private let starts: [UInt32]
  private let details: ArraySlice<UInt8>

  init(setting: UInt64, entries: [ListedReach]) {
    var writer = PackedWriter()
    var starts: [UInt32] = []
    for entry in entries {
      starts.append(UInt32(writer.bytes.count))
      entry.write(to: &writer)
    }
    self.setting = setting
    self.starts = starts
    hashes = entries.map(\.hash)
    details = writer.bytes[...]
  }

  /// Nil where the bytes it came from were damaged.
  func entry(_ number: Int) -> ListedReach? {
    let end = number + 1 < starts.count ? Int(starts[number + 1]) : details.count
    guard Int(starts[number]) <= end, end <= details.count else { return nil }
    let bytes = details.dropFirst(Int(starts[number])).prefix(end - Int(starts[number]))
    var reader = PackedReader(Array(bytes))
    return try? ListedReach(hash: hashes[number], &reader)
  }
}

extension ListReach {
  public var packed: [UInt8] {
    var writer = PackedWriter()
    writer.write(setting)
    writer.write(UInt32(hashes.count))
    for hash in hashes { writer.write(hash) }
    for start in starts { writer.write(start) }
    return writer.bytes + details
  }

  /// Fails where the bytes are too few; see ``entry(_:)`` for what is damaged within.
  public init?(packed bytes: [UInt8]) {
    var reader = PackedReader(bytes)
    guard let setting: UInt64 = try? reader.number(), let count: UInt32 = try? reader.number(),
      let hashes: [UInt64] = try? reader.numbers(Int(count)),
      let starts: [UInt32] = try? reader.numbers(Int(count))
    else { return nil }
    self.setting = setting
    self.hashes = hashes
    self.starts = starts
    details = reader.rest
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
