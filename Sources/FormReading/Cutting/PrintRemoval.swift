internal import Imaging

/// Takes the print of the blank form off a cut, and leaves the strokes that cross it.
struct PrintRemoval {
  private let width, height: Int
  /// How dark the print may be at each pixel: the darkest of the blank form around it.
  private let print: [UInt8]
  /// Where the print is surely met, for measuring how dark it came out.
  private let core: [Int]
  private let reach: Int

  /// Millimetres that print spreads in a scan beyond the blank form's: blur, toner and what is
  /// left of the local shift.
  private static let spread = 0.13
  /// Under this the blank form is paper.
  private static let leastPrint: UInt8 = 16
  /// What is this much darker than the print may be is writing over it.
  private static let overPrint = 56
  /// Darker or paler print than the form's own by more than this is something else.
  private static let gains = 0.5...2.5

  /// `print` is the blank form's darkness on the grid of the cut.
  init(print: GrayImage, pixelsPerMillimetre: Double) {
    (width, height) = (print.width, print.height)
    reach = max(1, Int((Self.spread * pixelsPerMillimetre).rounded()))
    self.print = Self.darkest(print, reach: reach)
    core = print.pixels.indices.filter { print.pixels[$0] > 64 }
  }

  /// Darkness that the print does not explain.
  func ink(of darkness: GrayImage) -> GrayImage {
    let gain = gain(darkness)
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

  /// The typical ratio of seen to expected darkness over the print.
  private func gain(_ darkness: GrayImage) -> Double {
    guard core.count >= 24 else { return 1 }
    let step = max(1, core.count / 400)
    let ratios = stride(from: 0, to: core.count, by: step)
      .map { Double(darkness.pixels[core[$0]]) / Double(max(1, print[core[$0]])) }.sorted()
    return min(max(ratios[ratios.count / 2], Self.gains.lowerBound), Self.gains.upperBound)
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

  private static func darkest(_ image: GrayImage, reach: Int) -> [UInt8] {
    var across = image.pixels
    for y in 0..<image.height {
      let at = y * image.width
      for x in 0..<image.width {
        var most: UInt8 = 0
        for near in max(0, x - reach)...min(image.width - 1, x + reach) {
          most = max(most, image.pixels[at + near])
        }
        across[at + x] = most
      }
    }
    var result = across
    for y in 0..<image.height {
      for near in max(0, y - reach)...min(image.height - 1, y + reach) where near != y {
        for x in 0..<image.width {
          result[y * image.width + x] = max(
            result[y * image.width + x], across[near * image.width + x])
        }
      }
    }
    return result
  }
}
