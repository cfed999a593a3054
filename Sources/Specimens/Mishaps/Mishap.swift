/// What happened to a field's writing or marking beside what it says; stands in the truth file.
public enum Mishap: String, Sendable, Hashable, Codable, CaseIterable {
  /// Struck out and written or marked anew: the second counts.
  case corrected
  /// Struck out, and nothing in its place: the field says nothing.
  case struckOut
  /// One character written over another: the second counts.
  case overwritten
  /// The writing leaves its box or its cells.
  case overflow
  /// Something else is written beside it.
  case marginNote
  /// A scrawl that nobody can read: the field says nothing.
  case illegible
  /// A slip of the pen or a blot that means nothing.
  case strayInk
  /// Two options marked where one may be: the field says nothing.
  case conflict

  /// Whether a person could tell what the field says.
  public var leavesValue: Bool {
    switch self {
    case .struckOut, .illegible, .conflict: false
    default: true
    }
  }
}
