internal import FormTemplates
internal import Imaging

/// First ideas of where a page without usable marks lies: its skew, and where the rows and columns
/// of print fall when they are slid over those of the blank form.
struct ProfilePose {
  let scan: ScannedPage
  /// The coarse page against its paper.
  let darkness: GrayImage
  private let skews: [Double]

  /// Pixels to the millimetre of the profiles: a printed line stays a peak.
  private static let resolution = 2.0
  /// Millimetres that a page may be shifted: cut edges and scanner beds.
  private static let slide = 25
  /// Prints shrink and stretch by 3 %, and the image may be larger than the page.
  private static let scales = stride(from: 0.88, through: 1.08, by: 0.01)
  /// Leptonica's own advice: below this the angle means nothing.
  private static let leastSkewConfidence = 2.5
  /// Slid profiles that agree less than this belong to something else.
  private static let leastAgreement = 0.25

  init(scan: ScannedPage, darkness: GrayImage) {
    self.scan = scan
    self.darkness = darkness
    skews = Self.skews(darkness)
  }

  struct Guess {
    let map: Homography
    let agreement: Double
  }

  /// Maps from millimetres to coarse pixels, best first, one for each way up.
  func guesses(for form: ReferenceForm) -> [Guess] {
    let reference = Self.profiles(of: form.darkSmall, side: Self.resolution / Patch.millimetre)
    return QuarterTurn.allCases.compactMap { turn in
      skews.compactMap { guess(turn: turn, skew: $0, form.template, reference) }
        .max { $0.agreement < $1.agreement }
    }
    .filter { $0.agreement >= Self.leastAgreement }
    .sorted { $0.agreement > $1.agreement }
  }

  private struct Profiles {
    var columns: [Double]
    var rows: [Double]
  }

  private func guess(
    turn: QuarterTurn, skew: Double, _ template: FormTemplate, _ reference: Profiles
  ) -> Guess? {
    let isTurned = turn == .left || turn == .right
    let (w, h) = (Double(darkness.width), Double(darkness.height))
    let (across, down) = isTurned ? (h, w) : (w, h)
    let scale = max(across / template.pageWidth, down / template.pageHeight)
    // A quarter turn of the angle is none for lines: the skew is that of the image.
    let degrees = Double(turn.rawValue) + skew
    let centre = Point(x: template.pageWidth / 2, y: template.pageHeight / 2)
    let turnOnly = Angle.similarity(degrees: degrees, scale: scale, shift: Point(x: 0, y: 0))
    let upright = Angle.similarity(
      degrees: degrees, scale: scale, shift: Point(x: w / 2, y: h / 2) - turnOnly(centre))
    let seen = profiles(through: upright, template)
    guard let x = Self.slide(reference.columns, over: seen.columns),
      let y = Self.slide(reference.rows, over: seen.rows)
    else { return nil }
    // In `seen`, the form's millimetre m is at `scale * m + offset`.
    let placed = Homography(
      a: x.scale, b: 0, c: x.offset, d: 0, e: y.scale, f: y.offset, g: 0, h: 0)
    return Guess(map: upright.after(placed), agreement: min(x.agreement, y.agreement))
  }

  /// Where the measured angle means little, none is as likely.
  private static func skews(_ darkness: GrayImage) -> [Double] {
    let light = GrayImage(
      width: darkness.width, height: darkness.height, pixels: darkness.pixels.map { 255 - $0 })
    guard let skew = light.skew() else { return [0] }
    return skew.confidence >= leastSkewConfidence ? [skew.degrees] : [skew.degrees, 0]
  }

  /// Profiles of the page laid upright, with a margin of ``slide`` on all sides.
  private func profiles(through map: Homography, _ template: FormTemplate) -> Profiles {
    let margin = Double(Self.slide)
    let width = Int((template.pageWidth + 2 * margin) * Self.resolution)
    let height = Int((template.pageHeight + 2 * margin) * Self.resolution)
    guard
      let pixels = map.scaled(source: 1 / Self.resolution, target: 1)
        .shiftingSource(by: Point(x: -margin * Self.resolution, y: -margin * Self.resolution))
    else { return Profiles(columns: [], rows: []) }
    var upright = darkness.sampled(width: width, height: height, through: pixels)
    // Outside the scan the sampling gives 255, which here means black.
    for index in upright.pixels.indices where upright.pixels[index] == 255 {
      upright.pixels[index] = 0
    }
    return Self.profiles(of: upright, side: 1)
  }

  /// Mean darkness of every column and row, less its surroundings; `side` result values a pixel.
  private static func profiles(of image: GrayImage, side: Double) -> Profiles {
    let width = Int(Double(image.width) * side)
    let height = Int(Double(image.height) * side)
    let small = side == 1 ? image : image.scaled(toWidth: width, height: height) ?? image
    var columns = [Double](repeating: 0, count: small.width)
    var rows = [Double](repeating: 0, count: small.height)
    for y in 0..<small.height {
      for x in 0..<small.width {
        let value = Double(small.pixels[y * small.width + x])
        columns[x] += value
        rows[y] += value
      }
    }
    return Profiles(columns: sharpened(columns), rows: sharpened(rows))
  }

  /// Less the mean over 10 mm around, so that light and solid areas do not count.
  private static func sharpened(_ profile: [Double]) -> [Double] {
    let reach = Int(5 * resolution)
    return profile.indices.map { index in
      let around = profile[max(0, index - reach)..<min(profile.count, index + reach + 1)]
      return profile[index] - around.reduce(0, +) / Double(around.count)
    }
  }

  /// The scale and offset in millimetres at which `reference` agrees best with `seen`.
  private static func slide(
    _ reference: [Double], over seen: [Double]
  ) -> (scale: Double, offset: Double, agreement: Double)? {
    var best: (scale: Double, offset: Double, agreement: Double)?
    let centre = Double(reference.count) / 2
    for scale in scales {
      let stretched = (0..<Int(Double(reference.count) * scale)).map {
        reference[min(reference.count - 1, Int(Double($0) / scale))]
      }
      guard seen.count > stretched.count else { continue }
      let first = Int(Double(slide) * resolution + centre * (1 - scale))
      let play = Int(Double(slide) * resolution) - 1
      for start in max(0, first - play)...min(seen.count - stretched.count, first + play) {
        let agreement = correlation(stretched, seen[start..<start + stretched.count])
        if agreement > best?.agreement ?? -1 {
          best = (scale, Double(start) / resolution - Double(slide), agreement)
        }
      }
    }
    return best
  }

  private static func correlation(_ a: [Double], _ b: ArraySlice<Double>) -> Double {
    var (product, squaresA, squaresB) = (0.0, 0.0, 0.0)
    for (x, y) in zip(a, b) {
      product += x * y
      squaresA += x * x
      squaresB += y * y
    }
    return product / max((squaresA * squaresB).squareRoot(), 1e-9)
  }
}

extension Homography {
  /// First `inner`, which is affine, then this.
  func after(_ inner: Homography) -> Homography {
    let w = g * inner.c + h * inner.f + 1
    return Homography(
      a: (a * inner.a + b * inner.d) / w, b: (a * inner.b + b * inner.e) / w,
      c: (a * inner.c + b * inner.f + c) / w, d: (d * inner.a + e * inner.d) / w,
      e: (d * inner.b + e * inner.e) / w, f: (d * inner.c + e * inner.f + f) / w,
      g: (g * inner.a + h * inner.d) / w, h: (g * inner.b + h * inner.e) / w)
  }
}
