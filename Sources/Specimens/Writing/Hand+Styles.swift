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

  /// Neat block writing: `brush` with a font's outlines, else stroke by stroke.
  static func neat(
    brush: Bool, _ fonts: FontCase, using chance: inout SeededGenerator
  ) -> Hand {
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
  static func quick(_ fonts: FontCase, using chance: inout SeededGenerator) -> Hand {
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

  /// Running hand: two strokes of three join, corners become curves.
  static func semicursive(_ fonts: FontCase, using chance: inout SeededGenerator) -> Hand {
    var hand = quick(fonts, using: &chance)
    hand.em = chance.real(4...5.4)
    hand.connection = chance.real(0.5...0.78)
    hand.reach = chance.real(0.6...0.8)
    hand.running = chance.whole(2...4)
    hand.rounding = chance.whole(1...3)
    hand.spacing = chance.real(-0.12...0.02)
    hand.nib = chance.real(0.32...0.55)
    return hand
  }

  /// Very joined: one path through nearly the whole character, simplified by its own speed.
  static func cursive(_ fonts: FontCase, using chance: inout SeededGenerator) -> Hand {
    var hand = quick(fonts, using: &chance)
    hand.em = chance.real(4.2...5.8)
    hand.sizeSpread = chance.real(0.08...0.17)
    hand.slant = 0.12 + chance.normal(0.1)
    hand.connection = chance.real(0.82...0.96)
    hand.reach = chance.real(0.85...1.1)
    hand.running = chance.whole(5...9)
    hand.rounding = chance.whole(2...4)
    hand.spacing = chance.real(-0.2...(-0.04))
    hand.nib = chance.real(0.3...0.5)
    hand.taper = chance.real(0.4...0.7)
    return hand
  }

  /// A real writer's letters and digits, or pictures of real digits, among quick Han.
  static func real(
    _ fonts: FontCase, _ handwriting: Handwriting, split: SpecimenOptions.Split,
    using chance: inout SeededGenerator
  ) -> Hand {
    var hand = quick(fonts, using: &chance)
    // Ballpoint lines as thin as those that the real shapes were recorded with.
    hand.nib = chance.real(0.3...0.5)
    hand.writer = chance.pick(handwriting.trajectories.writers(of: split))
    if handwriting.digits != nil, chance.chance(0.6) {
      hand.digits = DigitManner(split: split, using: &chance)
    }
    return hand
  }
}
