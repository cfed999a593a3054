import Imaging

extension GrayImage {
  /// Scaled with a triangle filter, which averages when shrinking and interpolates when growing.
  /// `across` is the factor for the width.
  func scaled(by factor: Double, across: Double) -> GrayImage {
    guard factor != 1 || across != 1 else { return self }
    let columns = ResamplingTaps(from: width, by: across)
    let rows = ResamplingTaps(from: height, by: factor)
    var narrow = [Float](repeating: 0, count: columns.count * height)
    for y in 0..<height {
      for (x, tap) in columns.taps.enumerated() {
        var sum: Float = 0
        for (offset, weight) in tap.weights.enumerated() {
          sum += weight * Float(pixels[y * width + tap.first + offset])
        }
        narrow[y * columns.count + x] = sum
      }
    }
    var result = GrayImage(width: columns.count, height: rows.count)
    var row = [Float](repeating: 0, count: columns.count)
    for (y, tap) in rows.taps.enumerated() {
      for x in row.indices { row[x] = 0 }
      for (offset, weight) in tap.weights.enumerated() {
        let source = (tap.first + offset) * columns.count
        for x in row.indices { row[x] += weight * narrow[source + x] }
      }
      for x in row.indices {
        result.pixels[y * columns.count + x] = UInt8(min(max(row[x].rounded(), 0), 255))
      }
    }
    return result
  }
}

/// For each pixel of a scaled row or column, the source pixels that make it and their weights.
private struct ResamplingTaps {
  struct Tap {
    let first: Int
    /// Sum to 1.
    let weights: [Float]
  }
  let taps: [Tap]
  var count: Int { taps.count }

  init(from length: Int, by factor: Double) {
    let reach = max(1, 1 / factor)
    taps = (0..<max(1, Int((Double(length) * factor).rounded()))).map { target in
      let center = (Double(target) + 0.5) / factor - 0.5
      let first = min(max(Int((center - reach).rounded(.up)), 0), length - 1)
      let last = min(max(Int((center + reach).rounded(.down)), first), length - 1)
      let raw = (first...last).map { max(1e-6, 1 - abs(Double($0) - center) / reach) }
      let sum = raw.reduce(0, +)
      return Tap(first: first, weights: raw.map { Float($0 / sum) })
    }
  }
}
