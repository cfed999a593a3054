/// Tells at one glance that a writing names no entry, which is so of nearly all.
struct NameBeginnings: Sendable {
  /// Bits by the pairs of characters that names begin with; see ``ListedNames/mayBegin``.
  private let ofStays: [UInt64]
  private let ofAddresses: [UInt64]
  /// Of the names that a part of them is enough for.
  private let ofParts: [UInt64]

  /// `unplaced` are met by a part of their names too.
  init(events: ListedNames, areas: ListedNames, unplaced: ListedNames) {
    ofAddresses = events.mayBegin
    ofStays = events.mayBegin.indices.map { word in
      events.mayBegin[word] | areas.mayBegin[word] | unplaced.mayBegin[word]
    }
    ofParts = unplaced.mayHold
  }

  /// Of the writing that a reader comes to.
  func mayName(
    _ reader: borrowing PackedReader, units count: Int, isStay: Bool
  ) throws(PackedReader.Damaged) -> Bool {
    guard isStay else { return try reader.hasPair(in: ofAddresses, units: count) }
    if try reader.hasPair(in: ofStays, units: count) { return true }
    return try reader.hasFirstPair(in: ofParts, units: count)
  }
}
