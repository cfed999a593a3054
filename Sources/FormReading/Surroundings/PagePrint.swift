internal import Declarations
internal import FormTemplates
internal import Imaging

/// The print of a blank form over the whole page, as ``PageInk`` needs it.
struct PagePrint: Sendable {
  let width, height: Int
  /// Print, or so close to it that a scan may show it there.
  let isPrint: [Bool]
  /// The same of lines and solid bars: print that runs on along a row or column.
  private let isRule: [Bool]
  /// Print close to the frame of a place for writing: strokes go on across it.
  private let isFrame: [Bool]
  /// Indices of pixels beside such print.
  private let besideFrames: [Int]

  /// Darkness from which the blank form is print; the pale fill of office boxes is not.
  private static let leastPrint: UInt8 = 26
  /// Pixels, 15 mm: the letters of a word run into each other at this resolution, words do not.
  private static let leastRule = 60
  /// Millimetres to both sides of a box's edge.
  private static let frame = 1.0
  /// Pixels that a stroke is continued into the frame from each side.
  private static let bridge = 4

  /// `blank` is the page at ``PageInk/dotsPerInch``. `spread` in pixels: how far print may lie from
  /// where the form has it, by blur and by what is left of the fit.
  init(blank: GrayImage, template: FormTemplate, spread: Int) {
    (width, height) = (blank.width, blank.height)
    let darkness = PaperTone(of: blank, tile: PageInk.tile).darkness(of: blank)
    let print = darkness.pixels.map { $0 >= Self.leastPrint }
    isPrint = Self.widened(print, width, height, by: spread)
    isRule = Self.widened(Self.rules(print, width, height), width, height, by: spread)
    let isFrame = zip(Self.frames(template, width, height), isPrint).map { $0 && $1 }
    self.isFrame = isFrame
    let offsets = [-1, 1, -width, width]
    besideFrames = isFrame.indices.filter { index in
      offsets.contains { isFrame.indices.contains(index + $0) && isFrame[index + $0] }
    }
  }

  /// `darkness` where there is no print.
  func takenOff(_ darkness: GrayImage) -> GrayImage {
    var result = darkness
    result.pixels.withUnsafeMutableBufferPointer { pixels in
      isPrint.withUnsafeBufferPointer { isPrint in
        for index in pixels.indices where isPrint[index] { pixels[index] = 0 }
      }
    }
    return result
  }

  /// Print that is no line, bar or frame.
  func isLetter(_ index: Int) -> Bool { isPrint[index] && !isRule[index] }

  /// A printed line is beside the pixel, or at it.
  func isBesideRule(_ index: Int) -> Bool {
    isRule[index] || index > 0 && isRule[index - 1]
      || index + 1 < isRule.count && isRule[index + 1]
      || index >= width && isRule[index - width]
      || index + width < isRule.count && isRule[index + width]
  }

  /// `ink` with its strokes continued across the frames of boxes, so that what leaves a box
  /// hangs together with what lies in it.
  func linked(_ ink: GrayImage, stroke: UInt8) -> GrayImage {
    var result = ink
    var front = besideFrames.filter { ink.pixels[$0] >= stroke }
    for _ in 0..<Self.bridge {
      var next: [Int] = []
      for index in front {
        for neighbour in [index - 1, index + 1, index - width, index + width]
        where isFrame.indices.contains(neighbour) && isFrame[neighbour]
          && result.pixels[neighbour] < stroke
        {
          result.pixels[neighbour] = stroke
          next.append(neighbour)
        }
      }
      front = next
    }
    return result
  }

  private static func frames(_ template: FormTemplate, _ width: Int, _ height: Int) -> [Bool] {
    var outer = WritingMask(width: width, height: height)
    var inner = outer
    for box in template.fields.flatMap(\.boxes) {
      outer.fill(box.insetBy(-frame, -frame))
      inner.fill(box.insetBy(frame, frame))
    }
    return (0..<width * height).map { index in
      let (x, y) = (index % width, index / width)
      return outer[x, y] && !inner[x, y]
    }
  }

  private static func rules(_ print: [Bool], _ width: Int, _ height: Int) -> [Bool] {
    var rules = [Bool](repeating: false, count: print.count)
    func mark(_ start: Int, _ step: Int, _ count: Int) {
      var run = 0
      for place in 0...count {
        if place < count, print[start + place * step] {
          run += 1
        } else {
          if run >= leastRule {
            for back in 1...run { rules[start + (place - back) * step] = true }
          }
          run = 0
        }
      }
    }
    for y in 0..<height { mark(y * width, 1, width) }
    for x in 0..<width { mark(x, width, height) }
    return rules
  }

  private static func widened(
    _ mask: [Bool], _ width: Int, _ height: Int, by reach: Int
  ) -> [Bool] {
    var across = mask
    for index in mask.indices where mask[index] {
      let x = index % width
      for near in max(0, x - reach)...min(width - 1, x + reach) { across[index - x + near] = true }
    }
    var result = across
    for index in across.indices where across[index] {
      let (x, y) = (index % width, index / width)
      for near in max(0, y - reach)...min(height - 1, y + reach) {
        result[near * width + x] = true
      }
    }
    return result
  }
}
