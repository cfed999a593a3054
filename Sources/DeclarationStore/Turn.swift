import Declarations

/// What a change of the list did to a sheet, until a person has closed the matter.
enum Turn: String {
  /// It was no hit and became one: it comes first.
  case risen
  /// It was a hit and is none any more: whoever was called is not dropped unasked.
  case fallen

  /// What is so after a verdict went from one to another. A person's correction opens no turn, it
  /// is that person's word; nor does the first verdict there is.
  init?(_ turn: Turn?, from before: Verdict?, to after: Verdict?, underNewList: Bool) {
    let wasHit = before.map { $0 >= .possible }
    let isHit = (after ?? .undetermined) >= .possible
    switch (wasHit, isHit) {
    case (false, true) where underNewList: self = .risen
    case (true, false) where underNewList: self = .fallen
    default:
      guard let turn, (turn == .risen) == isHit else { return nil }
      self = turn
    }
  }
}
