internal import Imaging

/// Takes the print of the blank form off a cut, and leaves the strokes that cross it.
struct PrintRemoval {
  private let width, height: Int
  /// How dark the print may be at each pixel: the darkest of the blank form around it.
  private let print: [UInt8]
  /// The blank form's darkness itself.
  private let fine: [UInt8]
  /// How many pixels are surely print.
  private let core: Int
  private let reach: Int

  private static let leastCore = 24
  /// Under this the blank form is paper.
  private static let leastPrint: UInt8 = 16
  /// What is this much darker than the print may be is writing over it.
  private static let overPrint = 56
  /// Darker or paler print than the form's own by more than this is something else.
  private static let gains = 0.5...2.5

  /// `printed` lies `x` and `y` pixels from where the form expects it.
  init(_ printed: PrintedRegion, x: Int, y: Int) {
    (width, height) = (printed.print.width, printed.print.height)
    reach = printed.reach
    print = printed.darkest.moved(x, y).pixels
    fine = printed.print.moved(x, y).pixels
    core = fine.reduce(0) { $0 + ($1 > 48 ? 1 : 0) }
  }

  /// Strokes that faded with the print are brought back as if it had this much of its darkness, or
  /// more: beyond that noise would become strokes.
  private static let mostAmplified = 0.3

  static func amplified(_ strength: Double) -> Double { min(1, max(mostAmplified, strength)) }

  /// How dark the print may be at each pixel.
  var darkest: GrayImage { GrayImage(width: width, height: height, pixels: print) }

  /// Darkness that the print does not explain; where the print came out pale, made up for that.
  func ink(of darkness: GrayImage, strength: Double) -> GrayImage {
    let gain = min(max(strength, Self.gains.lowerBound), Self.gains.upperBound)
    var darkness = darkness
    let divisor = Self.amplified(strength)
    if divisor < 0.8 {
      for index in darkness.pixels.indices {
        darkness.pixels[index] = UInt8(min(255, Double(darkness.pixels[index]) / divisor))
      }
    }
    var result = darkness
    var covered: [Int] = []
    for index in result.pixels.indices where print[index] > Self.leastPrint {
      let explained = min(255, Int(Double(print[index]) * gain)) + Self.overPrint
      if Int(darkness.pixels[index]) <= explained {
        if darkness.pixels[index] > 64 { covered.append(index) }
        result.pixels[index] = 0
      }
    }
    for index in covered where continues(across: index, in: result) {
      result.pixels[index] = darkness.pixels[index]
    }
    return result
  }

  /// Seen to expected darkness, summed over the print and what is close to it, so that blur does
  /// not count; nil where there is too little print to tell.
  func strength(_ darkness: GrayImage) -> Double? {
    guard core >= Self.leastCore else { return nil }
    var (seen, expected) = (0, 0)
    for index in print.indices where print[index] > Self.leastPrint {
      // Writing across the print must not count as print.
      seen += min(Int(darkness.pixels[index]), 2 * Int(print[index]))
      expected += Int(fine[index])
    }
    return Double(seen) / Double(max(1, expected))
  }

  /// A stroke goes on at both sides of the line that hides it, straight or slanting.
  private func continues(across index: Int, in ink: GrayImage) -> Bool {
    let (x, y) = (index % width, index / width)
    func ends(_ dx: Int, _ dy: Int) -> Bool {
      for step in 1...4 * reach + 2 {
        let (nx, ny) = (x + step * dx, y + step * dy)
        guard nx >= 0, ny >= 0, nx < width, ny < height else { return false }
        let at = ny * width + nx
        if print[at] <= Self.leastPrint { return ink.pixels[at] > 96 }
      }
      return false
    }
    return [(0, 1), (1, 0), (1, 1), (1, -1)].contains { ends($0.0, $0.1) && ends(-$0.0, -$0.1) }
  }
}
