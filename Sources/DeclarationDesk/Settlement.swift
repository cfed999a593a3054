public import Declarations
public import FieldParsing
public import Gazetteer
public import Screening

/// Everything that follows from the fields of a declaration: places, verdict, referral, state.
/// The same for a sheet just read, a sheet a clerk corrected and a sheet under a new list.
public struct Settlement: Sendable {
  public let gazetteer: Gazetteer
  public let interpreter: FieldInterpreter
  public let screener: Screener
  /// Nil while no list is active; then nothing is clear.
  public let index: ScreeningIndex?

  public init(
    gazetteer: Gazetteer, interpreter: FieldInterpreter, screener: Screener, list: HotspotList?
  ) {
    self.gazetteer = gazetteer
    self.interpreter = interpreter
    self.screener = screener
    index = list.map(screener.index)
  }

  /// Verdict, referral and state as they follow from the fields as they are.
  public func screen(_ declaration: Declaration) -> Declaration {
    screener.screened(declaration, with: index)
  }

  /// After a person's word: what a clerk wrote in a place field is looked up anew.
  public func settle(_ declaration: Declaration) -> Declaration {
    var declaration = declaration
    for (key, reading) in declaration.fields where reading.by == .clerk {
      guard
        declaration.places[key] != nil || key.stay?.part == .place || Self.stations.contains(key)
      else { continue }
      let text = reading.value?.text ?? ""
      let candidates = Self.stations.contains(key) ? stationPlaces(text) : writtenPlaces(text)
      declaration.places[key] = candidates.isEmpty ? nil : candidates
    }
    return screen(declaration)
  }

  private static let stations: Set<FieldKey> = [.fromStation, .toStation]

  private func writtenPlaces(_ text: String) -> [PlaceCandidate] {
    equallyLikely(gazetteer.resolve(text).codes)
  }

  private func stationPlaces(_ text: String) -> [PlaceCandidate] {
    equallyLikely(gazetteer.stations(named: text).flatMap(gazetteer.divisions(of:)))
  }

  /// A name that several units bear means each of them; none is preferred.
  private func equallyLikely(_ codes: [DivisionCode]) -> [PlaceCandidate] {
    let distinct = Set(codes).sorted { $0.rawValue < $1.rawValue }
    return distinct.map { code in
      PlaceCandidate(
        code: code.rawValue, name: gazetteer.path(of: code) ?? code.rawValue,
        confidence: 1 / Double(distinct.count))
    }
  }
}
