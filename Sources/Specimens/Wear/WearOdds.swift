/// How likely and how strong each kind of wear is at a level. Office scanners turn a sheet by up
/// to about two degrees and write JPEG of 60 to 90; rough is what phones, fax machines and copies
/// of copies add.
struct WearOdds: Sendable {
  var color, seal, faded, fold, coffee, punched, staple, photocopy, cutCorner: Double
  var bilevel, quarterTurn: Double
  /// Darkness left by fading.
  var fading: ClosedRange<Double>
  /// Standard deviation of the skew in degrees, and its bound.
  var skew, skewBound: Double
  /// Of the print, and of the page against the glass, in millimetres.
  var scale: ClosedRange<Double>
  var shift: Double
  var keystone, shear, wave: Double
  /// Pixels.
  var blur: ClosedRange<Double>
  var noise: ClosedRange<Double>
  var unevenness: ClosedRange<Double>
  var shadow: Double
  var quality, threshold: ClosedRange<Int>

  static func of(_ level: SpecimenOptions.Degradation) -> WearOdds {
    switch level {
    case .clean: clean
    case .office: office
    case .rough: rough
    }
  }

  private static let clean = WearOdds(
    color: 0.4, seal: 0, faded: 0, fold: 0, coffee: 0, punched: 0, staple: 0, photocopy: 0,
    cutCorner: 0, bilevel: 0, quarterTurn: 0, fading: 1...1, skew: 0, skewBound: 0, scale: 1...1,
    shift: 0, keystone: 0, shear: 0, wave: 0, blur: 0.3...0.3, noise: 0...0, unevenness: 0...0,
    shadow: 0, quality: 90...90, threshold: 128...128)

  private static let office = WearOdds(
    color: 0.45, seal: 0.12, faded: 0.08, fold: 0.15, coffee: 0.04, punched: 0.12, staple: 0.12,
    photocopy: 0.06, cutCorner: 0, bilevel: 0.08, quarterTurn: 0.05, fading: 0.6...0.85,
    skew: 0.7, skewBound: 2.5, scale: 0.985...1.01, shift: 1.2, keystone: 0.0015, shear: 0.001,
    wave: 0.04, blur: 0.35...0.7, noise: 1...3, unevenness: 0...0.06, shadow: 0.15,
    quality: 60...90, threshold: 135...165)

  private static let rough = WearOdds(
    color: 0.35, seal: 0.25, faded: 0.22, fold: 0.35, coffee: 0.16, punched: 0.25, staple: 0.25,
    photocopy: 0.35, cutCorner: 0.5, bilevel: 0.15, quarterTurn: 0.15, fading: 0.42...0.7,
    skew: 2, skewBound: 5, scale: 0.97...1.03, shift: 3, keystone: 0.006, shear: 0.003,
    wave: 0.12, blur: 0.5...1.05, noise: 2...7, unevenness: 0.03...0.2, shadow: 0.4,
    quality: 40...80, threshold: 120...175)

  func warp(using chance: inout SeededGenerator) -> PageWarp {
    PageWarp(
      degrees: min(max(chance.normal(skew), -skewBound), skewBound),
      scale: chance.real(scale), shear: chance.normal(shear),
      keystone: SIMD2(chance.normal(keystone), chance.normal(keystone)),
      shift: SIMD2(chance.normal(shift), chance.normal(shift)), wave: abs(chance.normal(wave)),
      wavePhase: chance.real(0...6.28),
      lid: chance.chance(0.75) ? UInt8(chance.whole(244...255)) : UInt8(chance.whole(40...120)))
  }

  func exposure(using chance: inout SeededGenerator) -> Exposure {
    // Most scanners push paper past white; copiers of poor paper leave it grey.
    let paper = chance.chance(0.6) ? chance.real(254...264) : chance.real(228...252)
    return Exposure(
      paper: paper, toner: chance.real(4...36), unevenness: chance.real(unevenness),
      phase: chance.real(0...6.28), noise: chance.real(noise),
      shadow: chance.chance(shadow)
        ? .init(
          onRight: chance.chance(0.5), reach: chance.real(2...9), depth: chance.real(0.2...0.55))
        : nil,
      seed: chance.next())
  }
}
