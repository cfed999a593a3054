public import Declarations

/// What a clerk may do, without a screen: keys in, effects out. Holds one sheet at a time.
///
/// Nothing is taken as seen that was not: a sheet is finished only when every field that needed a
/// person has had one, and a field that nobody can read ends as illegible, never as empty.
public struct ReviewSession: Sendable {
  enum Mode: Hashable, Sendable {
    /// A field is in focus. `insisting` after a value was refused once and Enter would keep it.
    case field(insisting: Bool)
    case typing(TextEntry, insisting: Bool)
    case note(TextEntry)
    case rejecting, help, finished
  }

  /// What to do with the focus once the sheet that was asked for arrives.
  enum Arrival: Hashable, Sendable {
    case begin
    case advance
    case stay(on: FieldKey)
  }

  public let clerk: String
  /// Ids of declarations, most consequential first.
  public let queue: [String]
  public internal(set) var sheet: ReviewSheet?

  let checker: any ValueChecker
  let only: FieldKey?
  var mode = Mode.field(insisting: false)
  /// In the queue; its length once all are through.
  var position = 0
  var focus: FieldKey?
  /// Fields of this sheet that the clerk put off.
  var skipped: Set<FieldKey> = []
  var arrival = Arrival.begin
  /// Oldest first.
  var history: [ReviewChange] = []
  var message = ""

  /// `only` narrows the work to one field of every sheet; such a sheet is finished only if nothing
  /// else needs a person.
  public init(
    queue: [String], clerk: String, checker: any ValueChecker, only field: FieldKey? = nil
  ) {
    self.queue = queue
    self.clerk = clerk
    self.checker = checker
    only = field
  }

  /// What to do before the first key.
  public mutating func begin() -> [ReviewEffect] { go(to: 0) }

  /// `now` is kept with every change.
  public mutating func handle(_ key: ReviewKey, at now: Moment) -> [ReviewEffect] {
    message = ""
    if key == .interrupt { return [.quit] }
    switch mode {
    case .field(let insisting): return handleField(key, insisting: insisting, at: now)
    case .typing(let entry, let insisting):
      return handleTyping(key, entry, insisting: insisting, at: now)
    case .note(let entry): return handleNote(key, entry, at: now)
    case .rejecting: return handleRejecting(key, at: now)
    case .help:
      mode = .field(insisting: false)
      return []
    case .finished: return handleFinished(key, at: now)
    }
  }
}
