internal import Glibc
internal import Imaging

/// Where a patch was found.
struct PatchMatch: Sendable {
  /// From where the patch was expected, in pixels of the searched image.
  var shift: Point
  /// Normalised cross-correlation, −1 to 1.
  var score: Double
}

extension Patch {
  /// Searches for the patch in `window`, in which it is expected `reach` pixels from the left and
  /// from the top; `window` is `2 * reach` larger than the patch. Nil where nothing stands out.
  func find(in window: GrayImage, reach: Int) -> PatchMatch? {
    let wide = window.pixels.map { Float($0) }
    return wide.withUnsafeBufferPointer { pixels in
      contrast.withUnsafeBufferPointer { contrast in
        mask.withUnsafeBufferPointer { mask in
          var scores = ScoreGrid(reach: reach) { dx, dy in
            correlation(pixels, window.width, dx, dy, contrast: contrast, mask: mask)
          }
          return scores.best()
        }
      }
    }
  }

  @inline(__always)
  private func correlation(
    _ window: UnsafeBufferPointer<Float>, _ stride: Int, _ dx: Int, _ dy: Int,
    contrast: UnsafeBufferPointer<Float>, mask: UnsafeBufferPointer<Float>
  ) -> Double {
    guard let window = UnsafeRawPointer(window.baseAddress),
      let contrast = UnsafeRawPointer(contrast.baseAddress),
      let mask = UnsafeRawPointer(mask.baseAddress)
    else { return 0 }
    var (products, sums, squares) = (SIMD8<Float>(), SIMD8<Float>(), SIMD8<Float>())
    for row in 0..<height {
      var from = 4 &* ((row &+ dy) &* stride &+ dx)
      var at = 4 &* (row &* width)
      let end = at &+ 4 &* width
      while at < end {
        let value = window.loadUnaligned(fromByteOffset: from, as: SIMD8<Float>.self)
        let counted = value * mask.loadUnaligned(fromByteOffset: at, as: SIMD8<Float>.self)
        products += value * contrast.loadUnaligned(fromByteOffset: at, as: SIMD8<Float>.self)
        sums += counted
        squares += counted * value
        at &+= 32
        from &+= 32
      }
    }
    let (product, sum) = (Double(products.sum()), Double(sums.sum()))
    let variance = Double(squares.sum()) - sum * sum / count
    // Paper without print: noise of a few grey values.
    guard variance > 16 * count else { return 0 }
    return product / (energy * variance).squareRoot()
  }
}

/// Scores at whole-pixel shifts, worked out as they are asked for.
private struct ScoreGrid {
  private let reach, side: Int
  private let score: (Int, Int) -> Double
  private var known: [Double]

  /// No score is this low.
  private static let unknown = -2.0
  /// Correlation falls to half about two pixels from its peak, so that every second shift shows
  /// where peaks are; the best few are then climbed.
  private static let stride = 2
  private static let climbed = 4

  init(reach: Int, score: @escaping (Int, Int) -> Double) {
    self.reach = reach
    side = 2 * reach + 1
    self.score = score
    known = [Double](repeating: Self.unknown, count: side * side)
  }

  mutating func value(_ x: Int, _ y: Int) -> Double {
    if known[y * side + x] == Self.unknown { known[y * side + x] = score(x, y) }
    return known[y * side + x]
  }

  mutating func best() -> PatchMatch? {
    var places: [(x: Int, y: Int, value: Double)] = []
    for y in Swift.stride(from: 0, to: side, by: Self.stride) {
      for x in Swift.stride(from: 0, to: side, by: Self.stride) {
        places.append((x, y, value(x, y)))
      }
    }
    places.sort { $0.value > $1.value }
    let tops = places.prefix(Self.climbed).map { climb($0.x, $0.y) }
    guard let top = tops.max(by: { $0.value < $1.value }) else { return nil }
    let subX = peak(top.x) { grid, x in grid.value(x, top.y) }
    let subY = peak(top.y) { grid, y in grid.value(top.x, y) }
    return PatchMatch(
      shift: Point(x: Double(top.x - reach) + subX, y: Double(top.y - reach) + subY),
      score: top.value)
  }

  private mutating func climb(_ x: Int, _ y: Int) -> (x: Int, y: Int, value: Double) {
    var here = (x: x, y: y, value: value(x, y))
    while true {
      var next = here
      for ny in max(0, here.y - 1)...min(side - 1, here.y + 1) {
        for nx in max(0, here.x - 1)...min(side - 1, here.x + 1) {
          let found = value(nx, ny)
          if found > next.value { next = (nx, ny, found) }
        }
      }
      if next.x == here.x, next.y == here.y { return here }
      here = next
    }
  }

  /// The top of the parabola through the best value and its neighbours, within ±0.5.
  private mutating func peak(_ at: Int, _ value: (inout ScoreGrid, Int) -> Double) -> Double {
    guard at > 0, at < side - 1 else { return 0 }
    let (before, here, after) = (value(&self, at - 1), value(&self, at), value(&self, at + 1))
    let bend = before - 2 * here + after
    return bend < -1e-9 ? max(-0.5, min(0.5, (before - after) / (2 * bend))) : 0
  }
}
