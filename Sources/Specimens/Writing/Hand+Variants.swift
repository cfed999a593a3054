/// What one writer does differently from sheet to sheet, and within one.
extension Hand {
  /// The same writer's signature: larger, faster, hardly lifted.
  func signing(using chance: inout SeededGenerator) -> Hand {
    var hand = self
    hand.technique = .strokes
    hand.em *= chance.real(1.1...1.5)
    hand.slant += chance.real(0...0.3)
    hand.bend = chance.real(0.05...0.09)
    hand.looseness = 0.03
    (hand.rounding, hand.running) = (9, 0)
    hand.connection = 0.8
    hand.spacing = chance.real(-0.25 ... -0.05)
    hand.taper = 0.7
    return hand
  }

  /// For shapes that are a real writer's own.
  func keepingShapes() -> Hand {
    var hand = self
    (hand.bend, hand.looseness, hand.rounding, hand.running) = (0.3 * bend, 0, 0, 0)
    return hand
  }

  /// Letters and digits are written apart even in a running hand, else nobody could tell them.
  func forLetters() -> Hand {
    var hand = self
    hand.running = min(running, 2)
    hand.connection = min(connection, 0.45)
    hand.reach = min(reach, 0.55)
    return hand
  }

  /// Ballpoint and gel pens in black and blue; one in twelve took a pencil.
  mutating func choosePen(using chance: inout SeededGenerator) {
    let draw = chance.unit()
    if draw < 0.08 {
      (color, grain) = (.pencil, chance.real(0.3...0.6))
      // A hard one leaves hardly more than half of that.
      if chance.chance(0.3) { color.strength *= chance.real(0.5...0.7) }
    } else if draw < 0.55 {
      (color, grain) = (.black, chance.real(0...0.15))
    } else {
      (color, grain) = (chance.chance(0.7) ? .blue : .navy, chance.real(0...0.2))
    }
    color.strength *= chance.real(0.9...1)
  }
}
