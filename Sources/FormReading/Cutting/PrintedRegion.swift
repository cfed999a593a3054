internal import Declarations
internal import FormTemplates
internal import Imaging

/// What the blank form has in one region, the same for every sheet.
struct PrintedRegion {
  /// Darkness, 0 paper to 255 black.
  let print: GrayImage
  /// The darkest of ``print`` within ``reach`` of each pixel.
  let darkest: GrayImage
  let reach: Int

  /// Millimetres that print spreads in a scan beyond the blank form's: blur, toner and what is
  /// left of the local shift.
  private static let spread = 0.13

  init(print: GrayImage, pixelsPerMillimetre: Double) {
    self.print = print
    reach = max(1, Int((Self.spread * pixelsPerMillimetre).rounded()))
    darkest = GrayImage(
      width: print.width, height: print.height, pixels: Self.darkest(print, reach: reach))
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

extension GrayImage {
  /// Every pixel moved right and down; 0 comes in from outside.
  func moved(_ x: Int, _ y: Int) -> GrayImage {
    x == 0 && y == 0
      ? self : cropped(columns: -x..<width - x, rows: -y..<height - y, outside: 0)
  }
}

/// Regions of blank forms that were drawn once. Belongs to one worker.
final class PrintedRegions {
  private struct Key: Hashable {
    let form: FormIdentity
    let box: PageRect
    let dotsPerInch: Double
  }
  private var drawn: [Key: PrintedRegion] = [:]

  /// `box` of the form at `dotsPerInch`; nil where the map is degenerate.
  func region(_ box: PageRect, of form: ReferenceForm, dotsPerInch: Double) -> PrintedRegion? {
    let key = Key(form: form.template.identity, box: box, dotsPerInch: dotsPerInch)
    if let known = drawn[key] { return known }
    let scale = form.dotsPerInch / 25.4
    let map = Homography(a: scale, b: 0, c: 0, d: 0, e: scale, f: 0, g: 0, h: 0)
    let region = form.darkness.cut(box, through: map, dotsPerInch: dotsPerInch).map {
      PrintedRegion(print: $0, pixelsPerMillimetre: dotsPerInch / 25.4)
    }
    drawn[key] = region
    return region
  }
}
