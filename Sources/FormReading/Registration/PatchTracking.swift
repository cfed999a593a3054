internal import Imaging

/// Finds patches on a scanned page around where a map expects them.
struct PatchTracking {
  let scan: ScannedPage
  /// Pixels at the patches' resolution.
  let reach: Int
  /// Print under writing or a stamp still reaches this; unlike print stays below 0.4.
  static let leastScore = 0.55

  struct Found {
    let index: Int
    let patch: Patch
    let pair: PointPair
    /// From where the map expects the patch, in millimetres.
    let shift: Point
    let score: Double
  }

  /// Every patch that was found under `map`, which goes from millimetres to coarse pixels.
  func find(_ patches: [(index: Int, patch: Patch)], under map: Homography) -> [Found] {
    patches.compactMap { index, patch in
      guard
        let window = scan.window(
          x: patch.x - reach, y: patch.y - reach, width: patch.width + 2 * reach,
          height: patch.height + 2 * reach, through: map),
        let match = patch.find(in: window, reach: reach), match.score >= Self.leastScore
      else { return nil }
      let shift = match.shift * (1 / Patch.millimetre)
      return Found(
        index: index, patch: patch,
        pair: PointPair(
          source: patch.centre, target: map(patch.centre + shift), weight: match.score),
        shift: shift, score: match.score)
    }
  }
}
