/// What happens to one sheet, in order: on the desk, on the copier, on the scanner, in the file.
struct WearPlan: Sendable {
  var isColored: Bool
  var seal: SealImpression?
  var steps: [any Wear]

  var names: [String] { (seal == nil ? [] : [SealImpression.name]) + steps.map(\.name) }

  init(
    _ level: SpecimenOptions.Degradation, pageWidth: Double, pageHeight: Double,
    using chance: inout SeededGenerator
  ) {
    let odds = WearOdds.of(level)
    isColored = chance.chance(odds.color)
    seal =
      chance.chance(odds.seal)
      ? SealImpression(pageWidth: pageWidth, pageHeight: pageHeight, using: &chance) : nil
    steps = []
    if chance.chance(odds.faded) { steps.append(FadedInk(left: odds.fading, using: &chance)) }
    if chance.chance(odds.fold) { steps.append(Fold(pageHeight: pageHeight, using: &chance)) }
    if chance.chance(odds.coffee) {
      steps.append(CoffeeStain(pageWidth: pageWidth, pageHeight: pageHeight, using: &chance))
    }
    if chance.chance(odds.punched) {
      steps.append(PunchHoles(pageHeight: pageHeight, using: &chance))
    }
    if chance.chance(odds.staple) { steps.append(Staple(using: &chance)) }
    if chance.chance(odds.photocopy) {
      steps.append(Photocopy(using: &chance))
      if chance.chance(odds.cutCorner) { steps.append(CutCorner(using: &chance)) }
    }
    guard level != .clean else { return }
    steps += scanning(odds, using: &chance)
  }

  private func scanning(_ odds: WearOdds, using chance: inout SeededGenerator) -> [any Wear] {
    var steps: [any Wear] = [odds.warp(using: &chance)]
    // Pale ink would vanish below any threshold: such sheets are scanned in grey, or by nobody.
    let isFaded = self.steps.contains { $0 is FadedInk }
    let bilevel = chance.chance(odds.bilevel) && !isFaded
    if chance.chance(0.8) { steps.append(Defocus(sigma: chance.real(odds.blur))) }
    steps.append(odds.exposure(using: &chance))
    if chance.chance(odds.quarterTurn) {
      steps.append(QuarterTurns(count: chance.pick([1, 2, 2, 3]) ?? 2))
    }
    if bilevel {
      steps.append(Bilevel(threshold: UInt8(chance.whole(odds.threshold))))
    } else if chance.chance(isColored ? 0.95 : 0.7) {
      // Colour is hardly ever kept without loss.
      steps.append(JPEGRecoding(quality: chance.whole(odds.quality)))
    }
    return steps
  }
}
