/// What the writing of one field can mean, best first.
struct Decoding: Sendable {
  struct Candidate: Sendable {
    /// Canonical.
    var value: String
    /// 0 to 1; all candidates and ``Decoding/other`` sum to 1.
    var probability: Double
    /// Of the writing alone, before any prior; not normalised.
    var mass: Double
    /// Characters that differ from what the reader offered.
    var edits: Int
    /// A character was filled in that nobody saw.
    var isGuessed: Bool
    /// A character that the reader was sure of was left out to fit the rule.
    var isShortened = false
    var notes: [FieldRule]
  }

  var candidates: [Candidate]
  /// That it means something else.
  var other: Double
  /// The most probable whole writing that breaks the rule, where there is one.
  var refused: (text: String, mass: Double)?
  /// The reader's own first choice, cleaned.
  var readerBest: String
  /// Of the reader's first choices.
  var sureness: LineSureness

  static let nothing = Decoding(
    candidates: [], other: 1, refused: nil, readerBest: "", sureness: .none)

  var best: Candidate? { candidates.first }

  /// The reader preferred a writing that breaks the rule, or saw nothing where the value needs
  /// a character: only the rule led to the value.
  var isRepaired: Bool {
    guard let best else { return false }
    return best.isGuessed || best.isShortened || refused.map { $0.mass > best.mass } == true
  }
}
