public import Declarations

/// What one sheet was taken to mean.
public struct InterpretedSheet: Hashable, Sendable {
  public var fields: [FieldKey: FieldReading]
  /// For place and station fields: everything the writing may mean, most probable first.
  public var places: [FieldKey: [PlaceCandidate]]
  /// What each confidence rests on; to be compared with the truth when calibrating.
  public var evidence: [FieldKey: FieldEvidence]

  public init(
    fields: [FieldKey: FieldReading] = [:], places: [FieldKey: [PlaceCandidate]] = [:],
    evidence: [FieldKey: FieldEvidence] = [:]
  ) {
    self.fields = fields
    self.places = places
    self.evidence = evidence
  }

  /// Raw scores before calibration.
  public var scores: [FieldKey: Double] { evidence.mapValues(\.score) }
}
