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
  /// Whose trajectories to follow where there are any.
  var writer: Int?
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
  /// Breadth of the line.
  var nib: Double
  /// 0 to 1: how much thinner a stroke's end is.
  var taper: Double
}

extension Hand {
  static func typed(_ fonts: FontCase, using chance: inout SeededGenerator) -> Hand {
    let faces = chance.pick(fonts.typed) ?? FontCase.tuning.typed[0]
    // 10 to 13 points, as word processors and form fillers set it.
    let em = chance.real(10...13) * 25.4 / 72
    let dotted = chance.chance(0.12)
    return Hand(
      technique: .typed(dotMatrix: dotted), faces: faces, writer: nil, color: .toner,
      grain: dotted ? 0.25 : chance.real(0...0.12), em: em, sizeSpread: 0, slant: 0, lean: 0,
      wobble: 0, spacing: chance.chance(0.2) ? chance.real(0...0.06) : 0, bend: 0, looseness: 0,
      rounding: 0, connection: 0, nib: 0.4, taper: 0)
  }

  /// Neat block writing.
  static func handprint(_ fonts: FontCase, using chance: inout SeededGenerator) -> Hand {
    let brush = chance.chance(0.4)
    var hand = Hand(
      technique: brush ? .brush : .strokes,
      faces: chance.pick(brush ? fonts.brush : fonts.strokes) ?? FontCase.tuning.strokes[0],
      writer: nil,
      color: .black, grain: 0, em: chance.real(3.7...4.9), sizeSpread: chance.real(0.02...0.07),
      slant: chance.normal(0.04), lean: chance.real(0.01...0.04),
      wobble: chance.real(0.01...0.04), spacing: chance.real(-0.02...0.1),
      bend: chance.real(0.006...0.018), looseness: chance.real(0.004...0.016), rounding: 0,
      connection: 0, nib: chance.real(0.34...0.6), taper: chance.real(0.1...0.4))
    hand.plainOne = !brush && chance.chance(0.6)
    hand.choosePen(using: &chance)
    return hand
  }

  /// Quick writing: strokes run into each other, characters lean and differ.
  static func handwritten(_ fonts: FontCase, using chance: inout SeededGenerator) -> Hand {
    var hand = Hand(
      technique: .strokes, faces: chance.pick(fonts.strokes) ?? FontCase.tuning.strokes[0],
      writer: nil,
      color: .black, grain: 0, em: chance.real(3.7...5.2), sizeSpread: chance.real(0.06...0.13),
      slant: 0.06 + chance.normal(0.09), lean: chance.real(0.03...0.08),
      wobble: chance.real(0.03...0.07), spacing: chance.real(-0.1...0.06),
      bend: chance.real(0.02...0.045), looseness: chance.real(0.012...0.035),
      rounding: chance.whole(1...4), connection: chance.real(0.1...0.45),
      nib: chance.real(0.32...0.62), taper: chance.real(0.35...0.7))
    hand.choosePen(using: &chance)
    return hand
  }

  /// The same writer's signature: larger, faster, hardly lifted.
  func signing(using chance: inout SeededGenerator) -> Hand {
    var hand = self
    hand.technique = .strokes
    if case .typed = technique {
      hand.faces = FontCase.Faces(
        han: ["LXGW WenKai", "AR PL UKai CN"], latin: ["LXGW WenKai", "AR PL UKai CN"])
      hand.choosePen(using: &chance)
      hand.nib = chance.real(0.35...0.6)
    }
    hand.em *= chance.real(1.1...1.5)
    hand.slant += chance.real(0...0.3)
    hand.bend = chance.real(0.05...0.09)
    hand.looseness = 0.03
    hand.rounding = 9
    hand.connection = 0.8
    hand.spacing = chance.real(-0.25 ... -0.05)
    hand.taper = 0.7
    return hand
  }

  /// The same hand with the letters and digits of a real writer.
  func following(_ writer: Int) -> Hand {
    var hand = self
    (hand.technique, hand.writer) = (.strokes, writer)
    // Real shapes need no invented ones on top, nor more smoothing.
    (hand.bend, hand.looseness, hand.rounding) = (0.3 * bend, 0, 0)
    return hand
  }

  /// Ballpoint and gel pens in black and blue; one in twelve took a pencil.
  private mutating func choosePen(using chance: inout SeededGenerator) {
    let draw = chance.unit()
    if draw < 0.08 {
      (color, grain) = (.pencil, chance.real(0.3...0.6))
    } else if draw < 0.55 {
      (color, grain) = (.black, chance.real(0...0.15))
    } else {
      (color, grain) = (chance.chance(0.7) ? .blue : .navy, chance.real(0...0.2))
    }
    color.strength *= chance.real(0.9...1)
  }
}
