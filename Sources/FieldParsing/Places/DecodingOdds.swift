/// The odds that the decoders assume, all as natural probabilities.
///
/// They are set on simulated reading noise, so that what is shown as 0.98 is right in 98 of 100
/// cases; a reader that slips more often than ``slip`` needs its probabilities calibrated first.
enum DecodingOdds {
  /// A reader's certainty is never taken as more than this much short of 1.
  static let slip = 0.03
  /// Of what the reader left open, the share that falls on characters of similar shape.
  static let lookAlikeShare = 0.5
  /// Characters that a wrong reading may stand for when it is no look-alike: those in common use.
  static let commonCharacters = 3000.0
  /// A written character without a slot in the lattice.
  static let missing = 0.004
  /// A slot without a written character: a speck read as a sign.
  static let extraSign = 0.002
  /// The same where the slot shows a Han character, which specks seldom look like.
  static let extraHan = 0.0002
  /// A place or station that is in no table: a hamlet alone, a foreign town, a crossed-out word.
  /// More than is met on forms, since an invented name one character off a real one is the
  /// costliest mistake.
  static let outside = 0.1
  /// A unit that has ended, against one in force.
  static let ended = 0.3
  /// A name by its official form; the rest is shared by its other forms.
  static let official = 0.85
  /// A short name directly before a character that would make it another word (朝阳 + 路).
  static let cutWord = 0.01
  /// How far a reading may fall behind free text before its search ends, in nats: two characters
  /// that nothing supports.
  static let pruning = 22.0
}
