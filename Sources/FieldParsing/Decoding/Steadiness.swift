/// Whether a reader that looked twice at a writing saw the same.
enum Steadiness: Hashable, Sendable {
  /// It was sure enough at first sight.
  case once
  /// Every look came to the value; with the sureness of the least sure one.
  case steady(LineSureness)
  /// Some look came to something else, or to nothing.
  case wavering

  /// `looks` of one reader, in order; `value` is what the field is taken for.
  init(of looks: [Decoding], on value: String?) {
    guard looks.count > 1 else {
      self = .once
      return
    }
    let isSteady = value != nil && looks.allSatisfy { $0.best?.value == value }
    let least = looks.map(\.sureness).min { $0.weakest < $1.weakest } ?? .none
    self = isSteady ? .steady(least) : .wavering
  }
}
