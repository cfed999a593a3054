public import Declarations

/// What an office may decide about screening.
public struct ScreeningPolicy: Hashable, Sendable, Codable {
  /// From this temperature on, in °C, a traveller is referred to a doctor.
  public var feverThreshold: Double
  /// A reading below this probability is not screened.
  public var plausibilityFloor: Double
  /// From this calibrated confidence on, an unaccepted reading may still carry `confirmed`.
  public var confirmingConfidence: Double
  /// Without each of these read and accepted nobody is clear. Stay rows come on top.
  public var required: [FieldKey]

  /// Axillary temperature of the national railway guidance.
  public static let usualFeverThreshold = 37.3
  /// One reading in a hundred. A field whose other readings weigh more than that is not accepted
  /// at any error rate in use, so what lies below goes to a person anyway and clears nobody.
  public static let usualPlausibilityFloor = 0.01
  /// One call in twenty to the wrong traveller is what a follow-up desk bears; below that the
  /// verdict stays `possible` until a person has looked.
  public static let usualConfirmingConfidence = 0.95
  /// What identifies the traveller, the journey, the four answers and the temperature.
  public static let usualRequired: [FieldKey] =
    [.idNumber, .trainNumber, .fromStation, .arrivalDate] + FieldKey.questions + [.temperature]

  public init(
    feverThreshold: Double = usualFeverThreshold,
    plausibilityFloor: Double = usualPlausibilityFloor,
    confirmingConfidence: Double = usualConfirmingConfidence,
    required: [FieldKey] = usualRequired
  ) {
    self.feverThreshold = feverThreshold
    self.plausibilityFloor = plausibilityFloor
    self.confirmingConfidence = confirmingConfidence
    self.required = required
  }
}
