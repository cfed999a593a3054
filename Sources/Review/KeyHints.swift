/// What the keys do, by mode; what the help shows in full.
enum KeyHints {
  static func hints(in mode: ReviewView.Mode) -> [ReviewView.KeyHint] {
    switch mode {
    case .field, .help: field
    case .typing, .note: typing
    case .rejecting: rejecting
    case .finished: finished
    }
  }

  private static let field = make([
    ("Enter", "accept"), ("1-9", "choose"), ("e", "type it"), ("b", "blank"),
    ("x", "illegible"), ("s Tab", "put off"), ("u", "undo"), ("↑ ↓", "other fields"),
    ("[ ]", "other sheets"), ("n", "note"), ("r", "reject the sheet"), ("?", "help"),
    ("q", "quit"),
  ])
  private static let typing = make([("Enter", "keep"), ("Esc", "leave it")])
  private static let rejecting = make([("1-9", "the reason"), ("Esc", "leave it")])
  private static let finished = make([
    ("[", "back to the last sheet"), ("u", "undo"), ("q", "quit"),
  ])

  private static func make(_ pairs: [(String, String)]) -> [ReviewView.KeyHint] {
    pairs.map { ReviewView.KeyHint(key: $0.0, action: $0.1) }
  }
}
