import Declarations

/// What goes into one field of one sheet.
enum Answer: Sendable, Hashable {
  /// `first` was written before, struck out and replaced.
  case text(written: String, value: String, first: String?)
  case choice(value: String, first: String?)
  /// `takenBack`: was marked and struck out.
  case mark(Bool, takenBack: Bool)
  case signature(String)

  static func plain(_ text: String) -> Answer { .text(written: text, value: text, first: nil) }

  /// Nil for a mark that is only there because it was taken back elsewhere.
  var value: FieldValue {
    switch self {
    case .text(_, let value, _), .choice(let value, _): .text(value)
    case .mark(let marked, _): .flag(marked)
    case .signature: .flag(true)
    }
  }

  var isCorrected: Bool {
    switch self {
    case .text(_, _, let first), .choice(_, let first): first != nil
    case .mark(_, let takenBack): takenBack
    case .signature: false
    }
  }
}
