import Declarations

// The keys while a field is in focus.
extension ReviewSession {
  mutating func handleField(
    _ key: ReviewKey, insisting: Bool, at now: Moment
  ) -> [ReviewEffect] {
    guard sheet != nil else { return handleFinished(key, at: now) }
    mode = .field(insisting: false)
    switch key {
    case .enter: return accept(insisting: insisting, at: now)
    case .tab: return skip(at: now)
    case .backTab: return moveAmongOpen(-1)
    case .down: return moveOnPage(1)
    case .up: return moveOnPage(-1)
    case .pageDown: return go(to: position + 1)
    case .pageUp: return position > 0 ? go(to: position - 1) : refuse("This is the first sheet")
    case .character(let character): return command(character.plain, at: now)
    default: return [.bell]
    }
  }

  private mutating func command(_ character: Character, at now: Moment) -> [ReviewEffect] {
    switch character {
    case "1"..."9": return choose(character, at: now)
    case "e": return beginTyping()
    case "b": return save(.blank, at: now)
    case "x": return save(.illegible, at: now)
    case "s": return skip(at: now)
    case "u": return undo(at: now)
    case "r": return enter(.rejecting)
    case "n": return enter(.note(TextEntry()))
    case "]": return go(to: position + 1)
    case "[": return position > 0 ? go(to: position - 1) : refuse("This is the first sheet")
    case "?": return enter(.help)
    case "q": return [.quit]
    default: return refuse("No such key; ? shows them all")
    }
  }

  private mutating func enter(_ mode: Mode) -> [ReviewEffect] {
    self.mode = mode
    return []
  }

  /// Takes what is shown. Where nothing needs anybody, passes the sheet.
  private mutating func accept(insisting: Bool, at now: Moment) -> [ReviewEffect] {
    guard let reading = focused else { return leave(at: now) }
    if reading.by == .clerk || open.isEmpty { return advance(at: now) }
    switch (reading.state, reading.value) {
    case (.blank, _): return save(.blank, at: now)
    case (.illegible, _), (_, nil):
      return refuse("Nothing was read here: e types it, b says blank, x says illegible")
    case (_, let value?): return keep(value, insisting: insisting, at: now)
    }
  }

  private mutating func choose(_ key: Character, at now: Moment) -> [ReviewEffect] {
    guard let choice = choices.first(where: { $0.key == key }) else {
      return refuse("There is no choice \(key)")
    }
    return keep(choice.value, insisting: true, at: now)
  }

  /// A value that the rules refuse stands when the clerk says so twice.
  private mutating func keep(
    _ value: FieldValue, insisting: Bool, at now: Moment
  ) -> [ReviewEffect] {
    // What is ticked needs no reading.
    let written = focus.map { printedOptions(of: $0).isEmpty } ?? false
    let findings = written ? value.text.map { check($0).findings } ?? [] : []
    guard insisting || !findings.contains(where: { $0.severity == .error }) else {
      mode = .field(insisting: true)
      return refuse("The rules refuse this; Enter again keeps it as it stands on the paper")
    }
    return save(.value(value), findings: findings, at: now)
  }

  private mutating func skip(at now: Moment) -> [ReviewEffect] {
    guard let focus else { return [.bell] }
    skipped.insert(focus)
    return advance(at: now)
  }

  private mutating func beginTyping() -> [ReviewEffect] {
    guard let focus, let reading = focused else { return [.bell] }
    guard printedOptions(of: focus).isEmpty else {
      return refuse("This is ticked, not written: choose by number")
    }
    mode = .typing(TextEntry(reading.value?.text ?? reading.raw), insisting: false)
    return []
  }

  mutating func handleFinished(_ key: ReviewKey, at now: Moment) -> [ReviewEffect] {
    switch key {
    case .pageUp, .character("["): return go(to: position - 1)
    case .character("u"): return undo(at: now)
    case .character("q"), .escape, .enter: return [.quit]
    default: return [.bell]
    }
  }

  /// The reading in focus.
  var focused: FieldReading? { focus.flatMap { sheet?.declaration[$0] } }
}

extension Character {
  /// Lower case and half-width: what an input method leaves on makes no other key.
  fileprivate var plain: Character {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return self }
    var value = scalar.value
    // Full-width forms of ASCII stand at a fixed distance.
    if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
    if (0x41...0x5A).contains(value) { value += 0x20 }
    return Unicode.Scalar(value).map(Character.init) ?? self
  }
}
