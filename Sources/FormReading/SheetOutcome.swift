public import Declarations
public import Imaging

/// What a page turned out to be.
public enum SheetOutcome: Sendable {
  case form(SheetObservation)
  /// Nothing written or printed: the back of a sheet.
  case blank
  case rejected(Rejection)
}

/// Why a page is not read, and what to do about it. Holds nothing personal.
public struct Rejection: Error, Hashable, Sendable, Codable {
  /// Stable, kebab case: `not-a-form`, `poor-fit`, `unknown-edition`, `too-coarse`.
  public var code: String
  public var reason: String
  public var remedy: String

  public init(code: String, reason: String, remedy: String) {
    self.code = code
    self.reason = reason
    self.remedy = remedy
  }
}

/// A page that was recognised as a form, registered and read.
public struct SheetObservation: Sendable {
  public var form: FormIdentity
  /// From the QR code; nil where there was none or it was not legible.
  public var serial: String?
  public var fit: Fit
  /// The upright page in template coordinates, ``dotsPerInch`` pixels to the inch.
  public var registered: GrayImage
  public var observations: [FieldObservation]

  /// Of ``registered``: enough for a clerk to read a crop.
  public static let dotsPerInch = 200.0

  /// How well the page lies on the template, measured at places that the fit did not use.
  public struct Fit: Hashable, Sendable, Codable {
    /// Millimetres on the printed page.
    public var medianResidual: Double
    public var worstResidual: Double
    /// How many places were measured.
    public var checks: Int
    /// By how much the scan had to be turned to stand upright.
    public var turn: QuarterTurn
    /// Degrees left after the turn, clockwise.
    public var skew: Double

    public init(
      medianResidual: Double, worstResidual: Double, checks: Int, turn: QuarterTurn, skew: Double
    ) {
      self.medianResidual = medianResidual
      self.worstResidual = worstResidual
      self.checks = checks
      self.turn = turn
      self.skew = skew
    }
  }

  public init(
    form: FormIdentity, serial: String?, fit: Fit, registered: GrayImage,
    observations: [FieldObservation]
  ) {
    self.form = form
    self.serial = serial
    self.fit = fit
    self.registered = registered
    self.observations = observations
  }
}
