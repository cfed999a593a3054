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
    let side = 2 * reach + 1
    var scores = [Double](repeating: -1, count: side * side)
    window.pixels.withUnsafeBufferPointer { window_ in
      contrast.withUnsafeBufferPointer { contrast in
        mask.withUnsafeBufferPointer { mask in
          for dy in 0..<side {
            for dx in 0..<side {
              scores[dy * side + dx] = correlation(
                window_, window.width, dx, dy, contrast: contrast, mask: mask)
            }
          }
        }
      }
    }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
    let (bx, by) = (best % side, best / side)
    let subX = Self.peak(bx, side) { scores[by * side + $0] }
    let subY = Self.peak(by, side) { scores[$0 * side + bx] }
    return PatchMatch(
      shift: Point(x: Double(bx - reach) + subX, y: Double(by - reach) + subY),
      score: scores[best])
  }

  @inline(__always)
  private func correlation(
    _ window: UnsafeBufferPointer<UInt8>, _ stride: Int, _ dx: Int, _ dy: Int,
    contrast: UnsafeBufferPointer<Int32>, mask: UnsafeBufferPointer<Int32>
  ) -> Double {
    var (product, sum, squares) = (Int32(0), Int32(0), Int32(0))
    for row in 0..<height {
      let from = (row + dy) * stride + dx
      let at = row * width
      for column in 0..<width {
        let value = Int32(window[from + column])
        let counted = value &* mask[at + column]
        product &+= value &* contrast[at + column]
        sum &+= counted
        squares &+= counted &* value
      }
    }
    let variance = Double(squares) - Double(sum) * Double(sum) / count
    // Paper without print: noise of a few grey values.
    guard variance > 16 * count else { return 0 }
    return Double(product) / (energy * variance).squareRoot()
  }

  /// The top of the parabola through the best value and its neighbours, within ±0.5.
  private static func peak(_ at: Int, _ side: Int, _ value: (Int) -> Double) -> Double {
    guard at > 0, at < side - 1 else { return 0 }
    let (before, here, after) = (value(at - 1), value(at), value(at + 1))
    let bend = before - 2 * here + after
    return bend < -1e-9 ? max(-0.5, min(0.5, (before - after) / (2 * bend))) : 0
  }
}
