internal import Declarations
internal import Imaging

/// Ink at the printed words of one option: a tick beside an empty box, a ring, a line below.
struct WordsInk: Sendable {
  /// Square millimetres of strokes that the words do not explain.
  let ink: Double
  /// Square millimetres on which they were looked for.
  let ground: Double

  /// In square millimetres; smaller pieces are the rims of print.
  private static let dust = 0.08

  /// Where print faded below this, bringing it up leaves as much of its rims as a stroke leaves.
  static let leastPrintStrength = 0.6

  /// `isGround` takes millimetres on the page.
  init(_ cut: FieldCut, of words: PageRect, isGround: (Double, Double) -> Bool) {
    // Red fades in the red channel: a seal over the words is no answer.
    let plane = cut.redInk ?? cut.ink
    let least = max(2, Int(Self.dust * cut.pixelsPerArea))
    let labels = plane.labelledInk(threshold: cut.stroke, leastArea: least).labels
    let scale = cut.pixelsPerMillimetre
    let box = cut.boxes[0]
    var (inked, all) = (0, 0)
    for y in 0..<plane.height {
      let down = words.y + (Double(y - box.rows.lowerBound) + 0.5) / scale
      for x in 0..<plane.width {
        let across = words.x + (Double(x - box.columns.lowerBound) + 0.5) / scale
        guard isGround(across, down) else { continue }
        all += 1
        if labels[y * plane.width + x] > 0 { inked += 1 }
      }
    }
    ink = Double(inked) / cut.pixelsPerArea
    ground = Double(all) / cut.pixelsPerArea
  }
}

/// Judges the words of options against those of the same sheet, so that fat print and a poor fit
/// move all of them alike.
struct WordsJudgement {
  /// Share of the ground that the rims of this sheet's print cover.
  private let typical: Double

  /// Square millimetres, 1.6 mm of a pen's stroke: what is left of a tick between the words. The
  /// rims of words that lie between two pixels reach 0.6.
  private static let least = 0.7
  /// Of the words of a sheet, so many hold no ink.
  private static let untouched = 0.75
  /// Print of words comes out so much worse than that of most.
  private static let spread = 1.5

  init(sheet: [WordsInk]) {
    let shares = sheet.map { $0.ink / max(1, $0.ground) }.sorted()
    typical = shares.isEmpty ? 0 : shares[Int(Double(shares.count - 1) * Self.untouched)]
  }

  func holdInk(_ words: WordsInk) -> Bool {
    words.ink - Self.spread * typical * words.ground >= Self.least
  }
}
