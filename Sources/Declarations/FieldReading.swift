/// What a field was taken to mean: a text in its canonical form, or a box marked or not.
///
/// Canonical: dates ISO 8601, choices their option's value, codes upper case without spaces,
/// temperatures with one decimal, places and names as written without spaces between Han.
public enum FieldValue: Hashable, Sendable {
  case text(String)
  case flag(Bool)

  public var text: String? { if case .text(let text) = self { text } else { nil } }
  public var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
  public var day: CalendarDay? { text.flatMap { CalendarDay(iso: $0) } }
}

extension FieldValue: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else {
      let number = try container.decode(Double.self)
      self = .text(number == number.rounded() ? String(Int(number)) : String(number))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .flag(let flag): try container.encode(flag)
    }
  }
}

/// One field of one declaration: what was seen, what it was taken to mean, how sure, who says so.
public struct FieldReading: Hashable, Sendable, Codable {
  public enum State: String, Codable, Sendable {
    case read, blank, illegible, invalid, conflict, corrected
  }
  public enum Source: String, Codable, Sendable { case reader, rule, clerk }

  public struct Alternative: Hashable, Sendable, Codable {
    public var value: FieldValue
    public var confidence: Double
    public init(_ value: FieldValue, _ confidence: Double) {
      self.value = value
      self.confidence = confidence
    }
  }

  /// As seen, before any parsing or repair; empty where nothing was.
  public var raw: String
  /// Nil where the field is blank or illegible or means nothing.
  public var value: FieldValue?
  /// Calibrated probability that value and state are right, 0 to 1.
  public var confidence: Double
  public var state: State
  /// True where no person needs to look.
  public var accepted: Bool
  public var by: Source
  public var box: PageRect
  /// Other plausible readings, most probable first; never holds ``value``.
  public var alternatives: [Alternative]
  public var findings: [Finding]

  public init(
    raw: String = "", value: FieldValue? = nil, confidence: Double, state: State, accepted: Bool,
    by: Source = .reader, box: PageRect, alternatives: [Alternative] = [],
    findings: [Finding] = []
  ) {
    self.raw = raw
    self.value = value
    self.confidence = confidence
    self.state = state
    self.accepted = accepted
    self.by = by
    self.box = box
    self.alternatives = alternatives
    self.findings = findings
  }
}
