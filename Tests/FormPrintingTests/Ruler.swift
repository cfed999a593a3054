import Imaging

/// Measures print on a picture of the page, in millimetres.
struct Ruler {
  let image: GrayImage
  let dotsPerInch: Double

  var pixelsPerMillimetre: Double { dotsPerInch / 25.4 }

  /// How dark each pixel is, from 0 to 255, at a place in millimetres; pixel centres lie at half
  /// pixels.
  private func pixels(_ from: Double, _ to: Double, limit: Int) -> Range<Int> {
    let first = max(0, Int((from * pixelsPerMillimetre).rounded()))
    let last = min(limit, Int((to * pixelsPerMillimetre).rounded()))
    return first..<max(first, last)
  }

  /// Centre of what is printed within the window; nil where it is white.
  func centre(
    x: ClosedRange<Double>, y: ClosedRange<Double>
  ) -> (x: Double, y: Double)? {
    var (weight, sumX, sumY) = (0.0, 0.0, 0.0)
    for row in pixels(y.lowerBound, y.upperBound, limit: image.height) {
      for column in pixels(x.lowerBound, x.upperBound, limit: image.width) {
        let dark = 255 - Double(image[column, row])
        weight += dark
        sumX += dark * (Double(column) + 0.5)
        sumY += dark * (Double(row) + 0.5)
      }
    }
    guard weight > 0 else { return nil }
    return (sumX / weight / pixelsPerMillimetre, sumY / weight / pixelsPerMillimetre)
  }

  /// The share of full black within the window.
  func darkness(x: ClosedRange<Double>, y: ClosedRange<Double>) -> Double {
    var (sum, count) = (0.0, 0.0)
    for row in pixels(y.lowerBound, y.upperBound, limit: image.height) {
      for column in pixels(x.lowerBound, x.upperBound, limit: image.width) {
        sum += 255 - Double(image[column, row])
        count += 1
      }
    }
    return count > 0 ? sum / count / 255 : 0
  }

  /// The smallest box around everything darker than a quarter, in millimetres.
  var inkBox: (x: Double, y: Double, maxX: Double, maxY: Double)? {
    var (left, top, right, bottom) = (Int.max, Int.max, -1, -1)
    for y in 0..<image.height {
      for x in 0..<image.width where image[x, y] < 192 {
        (left, right) = (min(left, x), max(right, x + 1))
        (top, bottom) = (min(top, y), max(bottom, y + 1))
      }
    }
    guard right >= 0 else { return nil }
    let scale = pixelsPerMillimetre
    return (
      Double(left) / scale, Double(top) / scale, Double(right) / scale, Double(bottom) / scale
    )
  }
}
