import Gazetteer

/// A part that a list leaves out (不含…, 除…外). Whoever may have been in it is `possible`, never
/// clear: exclusions are drawn by streets and houses that a sheet rarely names.
struct AreaExclusion {
  let part: ListedPlace
  let gazetteer: Gazetteer

  /// True where the unit shares ground with the part. A part that no table knows may be anywhere.
  func mayHold(_ unit: DivisionCode) -> Bool {
    part.codes.isEmpty || part.codes.contains { gazetteer.relation(of: unit, to: $0) != .apart }
  }
}
