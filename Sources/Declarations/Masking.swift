/// How identifying values look to those who need not know them: `张**`, `110***********002X`,
/// `138****5678`, `北京市丰台区****`, `1949-**-**`.
public enum Masking {
  public enum Kind: Sendable, Hashable, CaseIterable {
    case name, document, phone, address, birthDate
    /// A note beside the fields may hold anything.
    case note
  }

  /// What the field identifies by; nil where it may be shown to all.
  public static func kind(of key: FieldKey) -> Kind? {
    switch key {
    case .address: .address
    case .birthDate: .birthDate
    case _ where key.isNote: .note
    default: kind(ofLastPart: key.rawValue)
    }
  }

  /// Companions and emergency contacts are people too, whatever stands before the last point.
  private static func kind(ofLastPart key: String) -> Kind? {
    switch key.split(separator: ".").last {
    case "name": .name
    case "idNumber": .document
    case "phone": .phone
    case "address": .address
    default: nil
    }
  }

  /// The value as it may be shown, by the field it stands in.
  public static func masked(_ value: String, for key: FieldKey) -> String {
    guard let kind = kind(of: key), !value.isEmpty else { return value }
    return masked(value, as: kind)
  }

  public static func masked(_ value: String, as kind: Kind) -> String {
    switch kind {
    // Always two, so that the length says nothing.
    case .name: value.prefix(1) + "**"
    case .document: document(value)
    case .phone: phone(value)
    case .address: AddressMask.masked(value)
    case .birthDate: birthDate(value)
    case .note: "****"
    }
  }

  /// Of a resident number the first digits of the area, sequence and check remain; of shorter
  /// ones the first character and the last two.
  private static func document(_ value: String) -> String {
    value.count >= 15 ? covered(value, first: 3, last: 4) : covered(value, first: 1, last: 2)
  }

  private static func phone(_ value: String) -> String {
    value.count >= 11 ? covered(value, first: 3, last: 4) : covered(value, first: 0, last: 2)
  }

  private static func birthDate(_ value: String) -> String {
    CalendarDay(iso: value) == nil ? "****" : value.prefix(4) + "-**-**"
  }

  /// At least a third stays covered, however short the value is.
  private static func covered(_ value: String, first: Int, last: Int) -> String {
    let hidden = value.count - first - last
    guard hidden * 3 >= value.count else { return String(repeating: "*", count: value.count) }
    return value.prefix(first) + String(repeating: "*", count: hidden) + value.suffix(last)
  }
}

extension FieldValue {
  /// The value as it may be shown; marks are shown to all.
  public func masked(for key: FieldKey) -> FieldValue {
    switch self {
    case .text(let text): .text(Masking.masked(text, for: key))
    case .flag: self
    }
  }
}

extension FieldReading {
  /// What was seen, its value and all alternatives as they may be shown.
  public func masked(for key: FieldKey) -> FieldReading {
    var masked = self
    masked.raw = Masking.masked(raw, for: key)
    masked.value = value?.masked(for: key)
    masked.alternatives = alternatives.map { Alternative($0.value.masked(for: key), $0.confidence) }
    return masked
  }
}
