public import Declarations
public import Gazetteer

/// Reads a lattice as a place: provinces, prefectures, counties, townships, then free detail.
public struct PlaceDecoder: Sendable {
  public init(gazetteer: Gazetteer) {}

  /// Candidates for what is written, with calibrated odds against a place outside the tables.
  public func decode(_ lattice: Lattice) -> PlaceDecoding {
    PlaceDecoding(candidates: [], outside: 1)
  }
}
