internal import Declarations

/// Contents whose readings fail alike, so that they share what is learnt of trust: each content
/// keeps an offset of its own.
enum ContentFamily: String, Sendable, CaseIterable {
  /// Open writing: names, addresses, countries, remarks.
  case words
  /// Names that stand in a list: places and stations.
  case listed
  /// Digits and letters in a shape: numbers, codes, seats, temperatures.
  case codes
  case dates
}

extension FieldContent {
  /// Nil for what is never read as text.
  var family: ContentFamily? {
    switch self {
    case .name, .address, .country, .freeText: .words
    case .place, .station: .listed
    case .document, .phone, .trainNumber, .coach, .seat, .age, .temperature, .serial: .codes
    case .date: .dates
    case .choice, .mark, .signature: nil
    }
  }
}
