import Declarations

/// Where the characters of a text go in a box: one line, or two where it is too long and the box
/// is high enough, and smaller where that is not enough.
struct LineLayout {
  struct Placed {
    var character: Character
    /// The pen's start on the baseline, in millimetres on the page.
    var x, baseline: Double
    var em: Double
  }

  private(set) var placed: [Placed] = []

  /// Characters below this size in millimetres cannot be told apart on a scan at 200 dpi.
  private static let smallest = 1.9
  /// The share of the em that lies above the baseline.
  private static let ascent = 0.86
  /// Writers keep off the box's sides.
  private static let margin = 0.8

  /// `advance` in ems; `start` is the share of the box's width where writing begins.
  init(
    _ text: String, in box: PageRect, em preferred: Double, start: Double = 0,
    advance: (Character) -> Double
  ) {
    let characters = Array(text)
    let left = box.x + Self.margin + start * box.width
    let room = box.maxX - Self.margin - left
    let widths = characters.map(advance)
    let total = widths.reduce(0, +)
    guard total > 0, room > 1 else { return }
    var em = min(preferred, box.height * 0.84)
    var lines = 1
    if total * em > room {
      let half = min(em, box.height * 0.44)
      let single = room / total
      if single < half && single < 0.75 * em && half >= Self.smallest {
        (lines, em) = (2, min(half, 1.9 * room / total))
      } else {
        em = single
      }
    }
    let breakAt = lines == 2 ? Self.breakPoint(widths, total) : characters.count
    let lineHeight = em * 1.06
    var baseline =
      box.y + (box.height - Double(lines) * lineHeight) / 2 + Self.ascent * em + 0.03 * em
    var x = left
    for (index, character) in characters.enumerated() {
      if index == breakAt { (x, baseline) = (left, baseline + lineHeight) }
      placed.append(Placed(character: character, x: x, baseline: baseline, em: em))
      x += widths[index] * em
    }
  }

  /// The first line is the fuller one.
  private static func breakPoint(_ widths: [Double], _ total: Double) -> Int {
    var sum = 0.0
    for (index, width) in widths.enumerated() {
      sum += width
      if sum > 0.52 * total { return index + 1 }
    }
    return widths.count
  }
}
