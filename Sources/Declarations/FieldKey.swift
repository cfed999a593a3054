/// The name of a field, as in `traveller.idNumber` or `stays[0].place`: the product's vocabulary.
public struct FieldKey: RawRepresentable, Hashable, Sendable, Comparable, Codable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

extension FieldKey: CustomStringConvertible {
  public var description: String { rawValue }
}

extension FieldKey: CodingKeyRepresentable {
  public var codingKey: any CodingKey { rawValue.codingKey }
  public init?(codingKey: some CodingKey) { self.init(rawValue: codingKey.stringValue) }
}

extension FieldKey {
  public static let serial = FieldKey("form.serial")
  public static let name = FieldKey("traveller.name")
  public static let sex = FieldKey("traveller.sex")
  public static let birthDate = FieldKey("traveller.birthDate")
  public static let age = FieldKey("traveller.age")
  public static let nationality = FieldKey("traveller.nationality")
  public static let idType = FieldKey("traveller.idType")
  public static let idNumber = FieldKey("traveller.idNumber")
  public static let phone = FieldKey("traveller.phone")
  public static let emergencyName = FieldKey("emergencyContact.name")
  public static let emergencyPhone = FieldKey("emergencyContact.phone")
  public static let trainNumber = FieldKey("journey.trainNumber")
  public static let coach = FieldKey("journey.coach")
  public static let seat = FieldKey("journey.seat")
  public static let fromStation = FieldKey("journey.from")
  public static let toStation = FieldKey("journey.to")
  public static let departureDate = FieldKey("journey.departureDate")
  public static let arrivalDate = FieldKey("journey.arrivalDate")
  public static let address = FieldKey("destination.address")
  public static let hotspotStay = FieldKey("questions.hotspotStay")
  public static let caseContact = FieldKey("questions.caseContact")
  public static let feverContact = FieldKey("questions.feverContact")
  public static let venueVisit = FieldKey("questions.venueVisit")
  public static let noSymptoms = FieldKey("symptoms.none")
  public static let temperature = FieldKey("temperature")
  public static let signature = FieldKey("signature.present")
  public static let signatureDate = FieldKey("signature.date")

  public static let questions = [hotspotStay, caseContact, feverContact, venueVisit]

  public enum StayPart: String, CaseIterable, Sendable { case place, from, to, kind }

  /// `row` counts from 0.
  public static func stay(_ row: Int, _ part: StayPart) -> FieldKey {
    FieldKey("stays[\(row)].\(part.rawValue)")
  }

  /// Something written outside of all fields; a sheet has such a key only where there is ink.
  /// `index` counts from 0.
  public static func note(_ index: Int) -> FieldKey { FieldKey("notes[\(index)]") }

  public var isNote: Bool { rawValue.hasPrefix("notes[") }

  /// The row and part of a stay field; nil for any other key.
  public var stay: (row: Int, part: StayPart)? {
    // By bytes, since every key of a sheet is asked.
    let bytes = rawValue.utf8
    guard bytes.starts(with: "stays[".utf8), let close = bytes.firstIndex(of: UInt8(ascii: "]")),
      let row = Int(rawValue[bytes.index(bytes.startIndex, offsetBy: 6)..<close]),
      bytes[close...].starts(with: "].".utf8),
      let part = StayPart(rawValue: String(rawValue[bytes.index(close, offsetBy: 2)...]))
    else { return nil }
    return (row, part)
  }

  /// A box to tick that stands alone (`symptoms.fever`); `symptoms.medicine` is a choice.
  public var isSymptom: Bool { rawValue.hasPrefix("symptoms.") && rawValue != "symptoms.medicine" }
}
