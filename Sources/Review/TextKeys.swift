import Declarations

// The keys while a text is being typed, and while a reason is being chosen.
extension ReviewSession {
  mutating func handleTyping(
    _ key: ReviewKey, _ entry: TextEntry, insisting: Bool, at now: Moment
  ) -> [ReviewEffect] {
    switch key {
    case .escape:
      mode = .field(insisting: false)
      return []
    case .enter: return keepTyped(entry, insisting: insisting, at: now)
    default:
      var entry = entry
      let changed = entry.handle(key)
      mode = .typing(entry, insisting: false)
      return changed ? [] : [.bell]
    }
  }

  private mutating func keepTyped(
    _ entry: TextEntry, insisting: Bool, at now: Moment
  ) -> [ReviewEffect] {
    let text = entry.trimmed
    guard !text.isEmpty else { return refuse("Nothing is typed: Esc, then b says blank") }
    let typed = check(text)
    let refused = typed.value == nil || typed.findings.contains { $0.severity == .error }
    guard insisting || !refused else {
      mode = .typing(entry, insisting: true)
      return refuse("The rules refuse this; Enter again keeps it as it stands on the paper")
    }
    return save(.value(typed.value ?? .text(text)), findings: typed.findings, at: now)
  }

  /// What a text would mean in the field in focus.
  func check(_ text: String) -> TypedValue {
    guard let sheet, let focus else { return TypedValue(value: nil) }
    return checker.check(text, for: focus, on: sheet.declaration)
  }

  mutating func handleNote(
    _ key: ReviewKey, _ entry: TextEntry, at now: Moment
  ) -> [ReviewEffect] {
    switch key {
    case .escape:
      mode = .field(insisting: false)
      return []
    case .enter:
      guard let id = sheet?.declaration.id, !entry.trimmed.isEmpty else {
        return refuse("Nothing is typed; Esc leaves")
      }
      mode = .field(insisting: false)
      message = "Noted"
      sheet?.notes.append(entry.trimmed)
      return [.note(declaration: id, text: entry.trimmed, by: clerk, at: now)]
    default:
      var entry = entry
      let changed = entry.handle(key)
      mode = .note(entry)
      return changed ? [] : [.bell]
    }
  }

  mutating func handleRejecting(_ key: ReviewKey, at now: Moment) -> [ReviewEffect] {
    mode = .field(insisting: false)
    guard key != .escape else { return [] }
    guard let id = sheet?.declaration.id, case .character(let character) = key,
      let number = character.wholeNumberValue, number >= 1,
      number <= RejectionReason.allCases.count
    else {
      mode = .rejecting
      return refuse("Give the number of a reason; Esc leaves")
    }
    history.append(.rejection(declaration: id))
    let reason = RejectionReason.allCases[number - 1]
    return [.reject(declaration: id, reason: reason, by: clerk, at: now)] + go(to: position + 1)
  }
}
