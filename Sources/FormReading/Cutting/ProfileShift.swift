internal import Imaging

/// Sums of darkness along rows and columns, without the places for writing, slid over each other.
struct ProfileShift {
  /// In pixels, what was seen against what was expected.
  let x, y: Double
  /// The print was found along both axes.
  let isFound: Bool

  /// Profiles that agree less are of something else that covers the print.
  private static let leastAgreement = 0.5
  /// A profile flatter than this has no line in it: mean grey values.
  private static let leastContrast = 2.0

  /// `reach` in pixels. `counts` holds 1 for pixels of print and 0 for places for writing.
  init(seen: GrayImage, expected: GrayImage, counts: [UInt8], reach: Int) {
    let columns = Self.columns(seen, expected, counts)
    let rows = Self.rows(seen, expected, counts)
    let across = Self.shift(columns.seen, columns.expected, reach)
    let down = Self.shift(rows.seen, rows.expected, reach)
    (x, y) = (across ?? 0, down ?? 0)
    isFound = across != nil && down != nil
  }

  private typealias Pair = (seen: [Double], expected: [Double])

  private static func columns(_ a: GrayImage, _ b: GrayImage, _ counts: [UInt8]) -> Pair {
    var (seen, expected, total) = (
      [Int](repeating: 0, count: a.width), [Int](repeating: 0, count: a.width),
      [Int](repeating: 0, count: a.width)
    )
    for y in 0..<a.height {
      let at = y * a.width
      for x in 0..<a.width where counts[at + x] != 0 {
        seen[x] += Int(a.pixels[at + x])
        expected[x] += Int(b.pixels[at + x])
        total[x] += 1
      }
    }
    return (means(seen, total), means(expected, total))
  }

  private static func rows(_ a: GrayImage, _ b: GrayImage, _ counts: [UInt8]) -> Pair {
    var (seen, expected, total) = (
      [Int](repeating: 0, count: a.height), [Int](repeating: 0, count: a.height),
      [Int](repeating: 0, count: a.height)
    )
    for y in 0..<a.height {
      let at = y * a.width
      for x in 0..<a.width where counts[at + x] != 0 {
        seen[y] += Int(a.pixels[at + x])
        expected[y] += Int(b.pixels[at + x])
        total[y] += 1
      }
    }
    return (means(seen, total), means(expected, total))
  }

  private static func means(_ sums: [Int], _ counts: [Int]) -> [Double] {
    zip(sums, counts).map { $1 == 0 ? 0 : Double($0) / Double($1) }
  }

  private static func shift(_ seen: [Double], _ expected: [Double], _ reach: Int) -> Double? {
    let length = expected.count - 2 * reach
    guard length > 2 * reach else { return nil }
    let scores = (0...2 * reach).map { offset in
      correlation(seen[offset..<offset + length], expected[reach..<reach + length])
    }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }),
      scores[best] >= leastAgreement
    else { return nil }
    guard best > 0, best < scores.count - 1 else { return nil }
    let bend = scores[best - 1] - 2 * scores[best] + scores[best + 1]
    let part = bend < -1e-9 ? (scores[best - 1] - scores[best + 1]) / (2 * bend) : 0
    return Double(best - reach) + max(-0.5, min(0.5, part))
  }

  private static func correlation(_ a: ArraySlice<Double>, _ b: ArraySlice<Double>) -> Double {
    let meanA = a.reduce(0, +) / Double(a.count)
    let meanB = b.reduce(0, +) / Double(b.count)
    var (product, squaresA, squaresB) = (0.0, 0.0, 0.0)
    for (x, y) in zip(a, b) {
      product += (x - meanA) * (y - meanB)
      squaresA += (x - meanA) * (x - meanA)
      squaresB += (y - meanB) * (y - meanB)
    }
    let least = leastContrast * leastContrast * Double(a.count)
    guard squaresA > least, squaresB > least else { return 0 }
    return product / (squaresA * squaresB).squareRoot()
  }
}
