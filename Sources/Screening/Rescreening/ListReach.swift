import Declarations
import Gazetteer

/// What of each entry of a list decides whom it can meet, and a hash of all that it says.
/// Small enough to be kept with every screening run, so that the next one knows what changed.
public struct ListReach: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    /// Over everything the entry says, and how serious its level is in its list.
    var hash: UInt64
    /// Open ends are the ends of time.
    var days: ClosedRange<Int32>
    /// Of an area's place, as in ``DivisionCode/rawValue``; empty where its text meets it.
    var units: [UInt32]
    var trains: [String]
    /// Of an area, what somebody may write who was there.
    var names: [String]
    var meeting: Meeting

    enum Meeting: UInt8, CaseIterable {
      /// By place, train or name.
      case usual
      /// Also by a writing that is but a part of its name.
      case unplaced
      /// A venue or a gathering: by what stands in an address too.
      case event
    }
  }

  /// Over all that is not an entry: the rules, the policy, look-back, transit policy.
  var setting: UInt64
  var entries: [Entry]
}

extension Screener {
  public func reach(of list: HotspotList) -> ListReach {
    ListReach(
      setting: setting(of: list.envelope),
      entries: list.entries.map { ListReach.Entry($0, in: list.envelope) })
  }

  /// Raised whenever the rules, what they read of a sheet, or the gazetteer's tables change, so
  /// that the next screening goes through every sheet.
  static let revision = 1

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

extension ListReach.Entry {
  fileprivate init(_ entry: HotspotEntry, in envelope: HotspotEnvelope) {
    hash = StableHash.of([entry.canonicalLine, String(envelope.rank(ofLevel: entry.level))])
    // A reversed window meets no day; reckoning with its first day does no harm.
    let first = entry.exposure.from.map { Int32(clamping: $0.ordinal) } ?? .min
    let last = entry.exposure.to.map { Int32(clamping: $0.ordinal) } ?? .max
    days = first...max(first, last)
    units = []
    trains = []
    names = []
    meeting = .usual
    switch entry.target {
    case .area(let area):
      units = area.place.codes.compactMap { UInt32($0.rawValue) }
      names = EntryNames.of(entry)
      if units.isEmpty { meeting = .unplaced }
    case .venue, .gathering: meeting = .event
    case .train(let train): trains = TrainNumbers(train).all.sorted()
    }
  }
}

extension ListReach {
  public var packed: [UInt8] {
    var writer = PackedWriter()
    writer.write(setting)
    writer.write(count: entries.count)
    for entry in entries {
      writer.write(entry.hash)
      writer.write(entry.days.lowerBound)
      writer.write(entry.days.upperBound)
      writer.write(entry.meeting.rawValue)
      writer.write(count: entry.units.count)
      for unit in entry.units { writer.write(unit) }
      writer.write(count: entry.trains.count)
      for train in entry.trains { writer.write(train) }
      writer.write(count: entry.names.count)
      for name in entry.names { writer.write(name) }
    }
    return writer.bytes
  }

  /// Fails where the bytes are not what ``packed`` gives.
  public init?(packed bytes: [UInt8]) {
    var reader = PackedReader(bytes)
    guard let reach = try? ListReach(&reader), reader.isAtEnd else { return nil }
    self = reach
  }

  private init(_ reader: inout PackedReader) throws(PackedReader.Damaged) {
    setting = try reader.number()
    entries = []
    let count = try reader.count()
    guard count >= 0 else { throw PackedReader.Damaged() }
    for _ in 0..<count { entries.append(try Entry(&reader)) }
  }
}

extension ListReach.Entry {
  fileprivate init(_ reader: inout PackedReader) throws(PackedReader.Damaged) {
    hash = try reader.number()
    let first: Int32 = try reader.number()
    let last: Int32 = try reader.number()
    guard first <= last else { throw PackedReader.Damaged() }
    days = first...last
    guard let meeting = Meeting(rawValue: try reader.number()) else { throw PackedReader.Damaged() }
    self.meeting = meeting
    units = []
    trains = []
    names = []
    for _ in 0..<max(0, try reader.count()) {
      units.append(try reader.number())
    }
    for _ in 0..<max(0, try reader.count()) { trains.append(try reader.text()) }
    for _ in 0..<max(0, try reader.count()) { names.append(try reader.text()) }
  }
}
