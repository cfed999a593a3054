/// Readings against truth, in counts. Reports of parts of a pile add up to that of the pile.
public struct EvaluationReport: Sendable, Codable, Equatable {
  public struct Fields: Sendable, Codable, Equatable {
    /// Text fields that are filled, or were read as filled.
    public var total = 0
    /// Read as the truth says, before any person looked.
    public var exact = 0
    public var accepted = 0
    public var acceptedWrong = 0
    /// Sent to a person.
    public var referred = 0
  }

  public struct Marks: Sendable, Codable, Equatable {
    /// Boxes to tick and choices, one each per field.
    public var total = 0
    public var wrong = 0
    /// Wrong, and nobody was asked to look.
    public var acceptedWrong = 0
    public var referred = 0
  }

  public struct Kind: Sendable, Codable, Equatable {
    public var total = 0
    public var exact = 0
    public var accepted = 0
    public var acceptedWrong = 0
    /// Expected calibration error of the confidence, 0 to 1.
    public var ece = 0.0
    public var reliability = Reliability()
  }

  public struct Verdicts: Sendable, Codable, Equatable {
    /// Truth is confirmed or possible; ended as cleared with no person asked.
    public var silentMisses = 0
    /// Flagged although truth is clear or undetermined.
    public var falseAlarms = 0
    /// Sheets that a person has to look at, rejected ones included.
    public var toPeople = 0
    /// Ended as cleared with no person asked.
    public var cleared = 0
  }

  public var sheets = 0
  public var registered = 0
  public var rejected = 0
  public var wronglyRejected = 0
  /// Registered, but as another form or edition than the truth says.
  public var wrongForm = 0
  public var fields = Fields()
  public var marks = Marks()
  public var byKind: [String: Kind] = [:]
  public var verdicts = Verdicts()
  public var cpuSeconds = 0.0
  public var wallSeconds = 0.0
  public var readers: [String] = []
  /// The same pile by style, wear, reader and condition.
  public var parts = EvaluationBreakdown()

  public init() {}

  public mutating func add(_ other: EvaluationReport) {
    sheets += other.sheets
    registered += other.registered
    rejected += other.rejected
    wronglyRejected += other.wronglyRejected
    wrongForm += other.wrongForm
    fields.add(other.fields)
    marks.add(other.marks)
    for (name, kind) in other.byKind { byKind[name, default: Kind()].add(kind) }
    verdicts.add(other.verdicts)
    cpuSeconds += other.cpuSeconds
    wallSeconds += other.wallSeconds
    if readers.isEmpty { readers = other.readers }
    parts.add(other.parts)
  }

  /// What reading the whole pile took.
  public mutating func charge(cpuSeconds: Double, wallSeconds: Double) {
    self.cpuSeconds = cpuSeconds
    self.wallSeconds = wallSeconds
    parts.spread(cpuSeconds: cpuSeconds)
  }
}

extension EvaluationReport.Fields {
  mutating func add(_ other: Self) {
    total += other.total
    exact += other.exact
    accepted += other.accepted
    acceptedWrong += other.acceptedWrong
    referred += other.referred
  }
}

extension EvaluationReport.Marks {
  mutating func add(_ other: Self) {
    total += other.total
    wrong += other.wrong
    acceptedWrong += other.acceptedWrong
    referred += other.referred
  }
}

extension EvaluationReport.Kind {
  mutating func add(_ other: Self) {
    total += other.total
    exact += other.exact
    accepted += other.accepted
    acceptedWrong += other.acceptedWrong
    reliability.add(other.reliability)
    ece = reliability.expectedCalibrationError
  }
}

extension EvaluationReport.Verdicts {
  mutating func add(_ other: Self) {
    silentMisses += other.silentMisses
    falseAlarms += other.falseAlarms
    toPeople += other.toPeople
    cleared += other.cleared
  }
}
