public import Declarations

/// What stands on a specimen: the file `NAME.truth.json`.
public struct SpecimenTruth: Sendable, Hashable, Codable {
  public var form: String
  public var version: Int
  /// Canonical values; a key that is absent is blank on the sheet.
  public var fields: [FieldKey: FieldValue]
  /// Division codes that the place fields mean.
  public var places: [FieldKey: String]
  /// What the product's own screener says of the true values against ``SpecimenFactory/hotspotsCSV()``.
  public var verdict: Verdict
  /// True where the sheet cannot be captured at all.
  public var rejected: Bool
  public var made: Making
  /// What happened to a field's writing, where anything did. A key that is here and not in
  /// ``fields`` has ink that says nothing.
  public var states: [FieldKey: Mishap] = [:]

  /// How the specimen was made, for counting by style and wear.
  public struct Making: Sendable, Hashable, Codable {
    public var seed: UInt64
    public var index: Int
    public var style: SpecimenOptions.Style
    public var degradation: SpecimenOptions.Degradation
    public var split: SpecimenOptions.Split
    /// The day the sheet was handed in: years missing on the sheet follow from it.
    public var received: CalendarDay
    /// Families used, in the order of first use.
    public var fonts: [String]
    /// The real writer whose letters and digits were used, counted from 0; nil in other styles.
    public var writer: Int?
    /// Digits are pictures of real ones.
    public var digitPictures = false
    /// How boxes are marked.
    public var marks = MarkManner.tick
    /// Names of the degradations that were drawn, in the order of application.
    public var wear: [String]
    /// Fields whose writing is deliberately wrong, and how: `id-check-digit`, `missing`…
    public var slips: [FieldKey: String]
    /// Fields struck out and written again.
    public var corrections: [FieldKey]

    public init(
      seed: UInt64, index: Int, style: SpecimenOptions.Style,
      degradation: SpecimenOptions.Degradation, split: SpecimenOptions.Split,
      received: CalendarDay, fonts: [String] = [], wear: [String] = [],
      slips: [FieldKey: String] = [:],
      corrections: [FieldKey] = []
    ) {
      self.seed = seed
      self.index = index
      self.style = style
      self.degradation = degradation
      self.split = split
      self.received = received
      self.fonts = fonts
      self.wear = wear
      self.slips = slips
      self.corrections = corrections
    }
  }

  public init(
    form: FormIdentity, fields: [FieldKey: FieldValue] = [:], places: [FieldKey: String] = [:],
    verdict: Verdict, rejected: Bool = false, made: Making
  ) {
    self.form = form.id
    version = form.version
    self.fields = fields
    self.places = places
    self.verdict = verdict
    self.rejected = rejected
    self.made = made
  }
}
