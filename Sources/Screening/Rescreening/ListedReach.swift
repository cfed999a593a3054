import Declarations
import Gazetteer

/// Whom one entry of a list can meet.
public struct ListedReach: Hashable, Sendable {
  /// Of everything that the entry says, and of how serious its level is in its list.
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

  init(_ entry: HotspotEntry, in envelope: HotspotEnvelope) {
    hash = StableHash.of([entry.canonicalLine, String(envelope.rank(ofLevel: entry.level))])
    days = Self.days(of: entry)
    units = []
    trains = []
    names = []
    meeting = .usual
    switch entry.target {
    case .area(let area):
      units = area.place.codes.map(\.digits)
      names = EntryNames.of(entry)
      if units.isEmpty { meeting = .unplaced }
    case .venue, .gathering: meeting = .event
    case .train(let train): trains = TrainNumbers(train).all.sorted()
    }
  }

  /// The days on which an entry counts. A reversed window is taken for all days between its ends.
  static func days(of entry: HotspotEntry) -> ClosedRange<Int32> {
    let first = entry.exposure.from.map { Int32(clamping: $0.ordinal) } ?? .min
    let last = entry.exposure.to.map { Int32(clamping: $0.ordinal) } ?? .max
    return min(first, last)...max(first, last)
  }
}

extension ListedReach {
  static func packed(_ entries: some Collection<ListedReach>) -> [UInt8] {
    var writer = PackedWriter()
    for entry in entries { entry.write(to: &writer) }
    return writer.bytes
  }

  /// Nil where the bytes are not what ``packed(_:)`` gives.
  static func unpacked(_ bytes: [UInt8]) -> [ListedReach]? {
    var reader = PackedReader(bytes)
    var entries: [ListedReach] = []
    while !reader.isAtEnd {
      guard let entry = try? ListedReach(&reader) else { return nil }
      entries.append(entry)
    }
    return entries
  }

  private func write(to writer: inout PackedWriter) {
    writer.write(hash)
    writer.write(days.lowerBound)
    writer.write(days.upperBound)
    writer.write(meeting.rawValue)
    writer.write(count: units.count)
    for unit in units { writer.write(unit) }
    for texts in [trains, names] {
      writer.write(count: texts.count)
      for text in texts { writer.write(text) }
    }
  }

  private init(_ reader: inout PackedReader) throws(PackedReader.Damaged) {
    hash = try reader.number()
    let first: Int32 = try reader.number()
    let last: Int32 = try reader.number()
    guard first <= last, let meeting = Meeting(rawValue: try reader.number()) else {
      throw PackedReader.Damaged()
    }
    days = first...last
    self.meeting = meeting
    units = []
    trains = []
    names = []
    for _ in 0..<max(0, try reader.count()) { units.append(try reader.number()) }
    for _ in 0..<max(0, try reader.count()) { trains.append(try reader.text()) }
    for _ in 0..<max(0, try reader.count()) { names.append(try reader.text()) }
  }
}
