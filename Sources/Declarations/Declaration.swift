/// A form and its edition.
public struct FormIdentity: Hashable, Sendable, Codable {
  public var id: String
  public var version: Int
  public init(id: String, version: Int) {
    self.id = id
    self.version = version
  }
}

extension FormIdentity: CustomStringConvertible {
  public var description: String { "\(id) v\(version)" }
}

/// Where a page came from. The file is its name as given, without the folder.
public struct PageSource: Hashable, Sendable, Codable {
  public var file: String
  /// Counted from 1.
  public var page: Int
  /// Of the whole file, lower-case hexadecimal.
  public var sha256: String
  public init(file: String, page: Int, sha256: String) {
    self.file = file
    self.page = page
    self.sha256 = sha256
  }
}

/// A division that a place field may mean.
public struct PlaceCandidate: Hashable, Sendable, Codable {
  /// GB/T 2260: 2 to 6 digits to county, 9 to township, without trailing zeros beyond that.
  public var code: String
  /// Full path, such as 北京市丰台区.
  public var name: String
  /// Probability among everything the writing may mean, 0 to 1.
  public var confidence: Double
  public init(code: String, name: String, confidence: Double) {
    self.code = code
    self.name = name
    self.confidence = confidence
  }
}

public struct Declaration: Hashable, Sendable, Codable {
  public enum State: String, Codable, Sendable {
    case cleared, flagged, reviewed, rejected, duplicate, closed
    case needsReview = "needs-review"
  }

  /// Follows from the file's hash and the page, so that reading again gives the same.
  public var id: String
  public var source: PageSource
  public var form: FormIdentity
  public var station: String?
  /// The day the sheet was handed in; years missing on the sheet follow from it.
  public var received: CalendarDay
  public var state: State
  public var fields: [FieldKey: FieldReading]
  /// For place and station fields: what they may mean, most probable first.
  public var places: [FieldKey: [PlaceCandidate]]
  public var screening: ScreeningOutcome?
  /// Symptoms or temperature ask for a doctor, whatever the verdict.
  public var refer: Bool

  public init(
    id: String, source: PageSource, form: FormIdentity, station: String? = nil,
    received: CalendarDay, state: State = .needsReview, fields: [FieldKey: FieldReading] = [:],
    places: [FieldKey: [PlaceCandidate]] = [:], screening: ScreeningOutcome? = nil,
    refer: Bool = false
  ) {
    self.id = id
    self.source = source
    self.form = form
    self.station = station
    self.received = received
    self.state = state
    self.fields = fields
    self.places = places
    self.screening = screening
    self.refer = refer
  }

  public subscript(_ key: FieldKey) -> FieldReading? { fields[key] }

  /// The numbers of the stay rows that the form has, counted from 0.
  public var stayRows: [Int] { Set(fields.keys.compactMap { $0.stay?.row }).sorted() }
}
