import Declarations
import Review

/// A desk in memory: every word is kept, nothing is screened unless `settle` does.
final class PaperDesk: ReviewDesk {
  var sheets: [String: ReviewSheet]
  let order: [String]
  var settle: (inout ReviewSheet) -> Void = { _ in }
  private(set) var log: [String] = []
  private(set) var corrections: [Correction] = []

  init(_ sheets: [ReviewSheet]) {
    order = sheets.map(\.declaration.id)
    self.sheets = Dictionary(uniqueKeysWithValues: sheets.map { ($0.declaration.id, $0) })
  }

  struct Missing: Error {}

  func queue() -> [String] { order }
  func sheet(_ id: String) throws -> ReviewSheet {
    guard let sheet = sheets[id] else { throw Missing() }
    return sheet
  }

  func save(_ correction: Correction) throws -> ReviewSheet {
    var sheet = try sheet(correction.declaration)
    guard let machine = sheet.machine[correction.field] else { throw Missing() }
    corrections.append(correction)
    sheet.corrections.append(correction)
    sheet.declaration.fields[correction.field] = machine.settled(
      by: correction.reading, findings: correction.findings)
    settle(&sheet)
    sheets[correction.declaration] = sheet
    return sheet
  }

  func finish(_ id: String, by: String, at: Moment) { log.append("finish \(id)") }
  func reject(_ id: String, reason: RejectionReason, by: String, at: Moment) {
    log.append("reject \(id) \(reason.rawValue)")
  }
  func reopen(_ id: String, by: String, at: Moment) { log.append("reopen \(id)") }
  func note(_ text: String, on id: String, by: String, at: Moment) {
    log.append("note \(id) \(text)")
  }
  func crop(_ request: CropRequest) -> String { request.field.rawValue }
}

/// Phones have eleven digits, dates are ISO; everything else stands as it is.
struct StrictChecker: ValueChecker {
  func check(_ text: String, for field: FieldKey, on declaration: Declaration) -> TypedValue {
    switch field {
    case .phone where text.count != 11:
      TypedValue(
        value: .text(text),
        findings: [Finding(rule: "phone-length", severity: .error, summary: "11 digits")])
    case .arrivalDate where CalendarDay(iso: text) == nil: TypedValue(value: nil)
    default: TypedValue(value: .text(text))
    }
  }
}

/// A clerk at the keys of a session over a desk.
struct Clerk {
  let desk: PaperDesk
  var session: ReviewSession
  var shown: [ReviewEffect] = []
  var time = Moment(milliseconds: 0)

  init(_ sheets: ReviewSheet..., only: FieldKey? = nil) throws {
    desk = PaperDesk(sheets)
    session = ReviewSession(
      queue: desk.queue(), clerk: "li", checker: StrictChecker(), only: only)
    shown = try desk.perform(session.begin(), for: &session, at: time)
  }

  /// One character a key: ⏎ Enter, ⎋ Escape, ⇥ Tab, ⇤ back-tab, ⌫ backspace, ⌦ delete, ← → ↑ ↓,
  /// ⇱ home, ⇞ ⇟ page up and down, ⌃ interrupt.
  mutating func type(_ keys: String) throws {
    for character in keys {
      time = Moment(milliseconds: time.milliseconds + 1)
      let effects = session.handle(Self.keys[character] ?? .character(character), at: time)
      shown = try desk.perform(effects, for: &session, at: time)
    }
  }

  private static let keys: [Character: ReviewKey] = [
    "⏎": .enter, "⎋": .escape, "⇥": .tab, "⇤": .backTab, "⌫": .backspace, "⌦": .delete,
    "←": .left, "→": .right, "↑": .up, "↓": .down, "⇱": .home, "⇞": .pageUp, "⇟": .pageDown,
    "⌃": .interrupt,
  ]

  func reading(_ field: FieldKey, of id: String = "a") -> FieldReading? {
    desk.sheets[id]?.declaration[field]
  }
}
