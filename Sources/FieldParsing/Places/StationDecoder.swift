public import Declarations
public import Gazetteer

/// Reads a lattice as the name of a railway station, with or without 站.
public struct StationDecoder: Sendable {
  public init(gazetteer: Gazetteer) {}

  public func decode(_ lattice: Lattice) -> StationDecoding {
    StationDecoding(candidates: [], outside: 1)
  }
}
