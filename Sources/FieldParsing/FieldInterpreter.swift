public import Declarations
public import Gazetteer

/// From what a page showed to what the sheet means: values in canonical form, their
/// alternatives, findings and calibrated confidence.
public struct FieldInterpreter: Sendable {
  /// The error of double keying, 93 papers pooled (Garza et al., PMC13078370).
  public static let doubleKeyingError = 0.0014

  private let gazetteer: Gazetteer
  private let placeDecoder: PlaceDecoder
  private let stationDecoder: StationDecoder
  private let calibration: Calibration
  private let errorBudget: Double

  /// `errorBudget` is the share of wrong values tolerated among accepted ones, 0 to 1.
  public init(
    gazetteer: Gazetteer, calibration: Calibration,
    errorBudget: Double = FieldInterpreter.doubleKeyingError
  ) {
    self.gazetteer = gazetteer
    placeDecoder = PlaceDecoder(gazetteer: gazetteer)
    stationDecoder = StationDecoder(gazetteer: gazetteer)
    self.calibration = calibration
    self.errorBudget = errorBudget
  }

  /// Every observation becomes one reading under the same key. Never fails: what cannot be
  /// understood is a reading in its own state, with findings.
  public func interpret(
    _ observations: [FieldObservation], form: FormIdentity, received: CalendarDay
  ) -> InterpretedSheet {
    let year = received.year
    let reading = SheetReading(
      gazetteer: gazetteer, received: received,
      places: PlaceContent(decoder: placeDecoder, gazetteer: gazetteer, year: year),
      stations: StationContent(decoder: stationDecoder, gazetteer: gazetteer, year: year),
      addresses: AddressContent(decoder: placeDecoder))
    var sheet = InterpretedSheet()
    let edition = "\(form.id)@\(form.version)"
    for (key, draft) in reading.draft(observations).fields {
      var draft = draft
      draft.form = edition
      sheet.fields[key] = draft.reading(calibration, errorBudget: errorBudget)
      sheet.evidence[key] = draft.evidence
      if !draft.places.isEmpty { sheet.places[key] = draft.places }
    }
    return sheet
  }
}
