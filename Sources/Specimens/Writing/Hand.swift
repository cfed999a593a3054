/// How one writer, or one printer, puts text on a form. Lengths in millimetres unless they are in
/// ems, the size of the character.
struct Hand: Sendable {
  enum Technique: Sendable, Hashable {
    case typed(dotMatrix: Bool)
    case brush
    case strokes
  }

  var technique: Technique
  var faces: FontCase.Faces
  /// Whose letters and digits to follow: see ``PenTrajectories``.
  var writer: Int?
  /// Digits are pictures of real ones: see ``DigitPictures``.
  var digits: DigitManner?
  /// Writes 1 as one stroke without a flag, as most Chinese writers do. In quick writing a flag
  /// makes a 7 of it that nobody could tell.
  var plainOne = true
  var color: PenColor
  /// 0 to 1: how far the paper's tooth shows in the ink.
  var grain: Double
  /// Height of a Han character.
  var em: Double
  /// Share of the em by which sizes differ from character to character.
  var sizeSpread: Double
  /// Shear to the right per unit of height.
  var slant: Double
  /// Radians by which characters lean this way and that.
  var lean: Double
  /// Ems by which the baseline wanders.
  var wobble: Double
  /// Added to each advance, in ems; may be negative.
  var spacing: Double
  /// Ems by which shapes are bent.
  var bend: Double
  /// Ems by which single strokes are misplaced.
  var looseness: Double
  /// How often the corners of a stroke are smoothed.
  var rounding: Int
  /// Chance that the pen stays on the paper between two strokes.
  var connection: Double
  /// Ems that the pen may travel on the paper between two strokes.
  var reach = 0.55
  /// How often joined strokes are smoothed as one: 0 keeps each stroke's own shape and leaves a
  /// thin line between them.
  var running = 0
  /// Breadth of the line.
  var nib: Double
  /// 0 to 1: how much thinner a stroke's end is.
  var taper: Double
}
