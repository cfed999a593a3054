import Declarations
import FormTemplates

/// Fields that are written and read alike.
enum PreparationFamily: String, Codable, CodingKeyRepresentable, CaseIterable {
  case combs, boxes, dates, names, places, addresses

  var title: String {
    switch self {
    case .combs: "codes in combs"
    case .boxes: "codes in boxes"
    case .dates: "dates"
    case .names: "names"
    case .places: "places, stations"
    case .addresses: "addresses"
    }
  }

  /// Nil for what holds no text, and for what a code on the page already tells.
  init?(_ field: FormField) {
    switch field.content {
    case .document, .phone, .trainNumber, .coach, .seat, .age, .temperature:
      if case .cells = field.layout { self = .combs } else { self = .boxes }
    case .date: self = .dates
    case .name: self = .names
    case .place, .station: self = .places
    case .address: self = .addresses
    case .country, .serial, .freeText, .choice, .mark, .signature: return nil
    }
  }
}
