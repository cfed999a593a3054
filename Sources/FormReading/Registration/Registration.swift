internal import Imaging

/// A page laid on a form, with the measure of how well it lies.
struct Registration: Sendable {
  /// Millimetres on the printed page to pixels of the full scan.
  let map: Homography
  let residuals: [Residual]
  /// How many patches served to check.
  let checks: Int
  let tracked: [Tracked]

  struct Residual: Sendable {
    let place: Point
    let miss: Double
  }
  /// A patch and where it was found, in millimetres from where the final map expects it.
  struct Tracked: Sendable {
    let place: Point
    let shift: Point
    let score: Double
  }

  /// Within this distance a check patch counts as found where it belongs, in millimetres: half
  /// the width of the narrowest gap between a box and its label.
  static let tolerance = 0.8
  /// Of the patches meant for checking so many have to be found. Half a page hidden under stains
  /// passes; another edition of the same form, which shares its marks and some labels, does not.
  static let leastFound = 0.6
  static let leastChecks = 8

  var foundShare: Double { checks == 0 ? 0 : Double(residuals.count) / Double(checks) }
  var median: Double { quantile(0.5) }
  var worst: Double { residuals.map(\.miss).max() ?? .infinity }

  func quantile(_ share: Double) -> Double {
    let sorted = residuals.map(\.miss).sorted()
    guard !sorted.isEmpty else { return .infinity }
    return sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
  }

  /// Nine of ten checks lie within the tolerance and the typical one within a third of it.
  var isTrustworthy: Bool {
    residuals.count >= Self.leastChecks && foundShare >= Self.leastFound
      && median <= Self.tolerance / 3 && quantile(0.9) <= Self.tolerance
  }
}

/// Brings a first idea of where the page lies to a fit that has been measured.
struct RegistrationRefinement {
  let scan: ScannedPage
  let form: ReferenceForm

  /// One step of a fit: search half-width in patch pixels, tolerance in millimetres, and which
  /// share of the patches takes part.
  private struct Round {
    let reach: Int
    let tolerance: Double
    let model: Homography.Model
    var everyOther = false
  }
  /// Marks place the page within 1.5 mm, and a fit over half of the patches within 0.5.
  private static let rounds = [
    Round(reach: PatchSelection.reach, tolerance: 1.5, model: .projective, everyOther: true),
    Round(reach: 4, tolerance: 0.5, model: .projective),
  ]
  /// Bent paper lies up to 1.5 mm off the fit here and there.
  private static let bend = 6
  /// Fewer than this cannot fix eight unknowns robustly.
  private static let leastPairs = 10

  /// Half-width of the first search where nothing but profiles placed the page: 4 mm.
  static let wideReach = 16
  private static let wideRounds = [
    Round(reach: wideReach, tolerance: 4, model: .affine),
    Round(reach: wideReach, tolerance: 3, model: .projective),
  ]

  /// `start` goes from millimetres to coarse pixels; `isWide` where it may be 4 mm off. Nil where
  /// the page does not fit at all.
  func refine(_ start: Homography, isWide: Bool = false) -> Registration? {
    let numbered = form.patches.enumerated().map { (index: $0.offset, patch: $0.element) }
    let fitting = numbered.filter { !Self.isCheck($0.index) }
    let checking = numbered.filter { Self.isCheck($0.index) }
    var map = start
    for round in (isWide ? Self.wideRounds : []) + Self.rounds {
      let found = PatchTracking(scan: scan, reach: round.reach).find(
        round.everyOther ? fitting.filter { $0.index.isMultiple(of: 2) } : fitting, under: map)
      guard found.count >= Self.leastPairs else { return nil }
      let scale = map.frame(at: found[0].patch.centre).scale
      guard
        let next = Homography.robustFit(
          found.map(\.pair), round.model, from: map, tolerance: round.tolerance * scale)
      else { return nil }
      map = next
    }
    let final = PatchTracking(scan: scan, reach: Self.bend)
    let checked = final.find(checking, under: map)
    let refound = final.find(fitting, under: map)
    return Registration(
      map: map.scaled(source: 1, target: Double(scan.factor)),
      residuals: checked.map { .init(place: $0.patch.centre, miss: $0.shift.length) },
      checks: checking.count,
      tracked: (checked + refound).map {
        .init(place: $0.patch.centre, shift: $0.shift, score: $0.score)
      })
  }

  private static func isCheck(_ index: Int) -> Bool { index % 3 == 1 }
}
