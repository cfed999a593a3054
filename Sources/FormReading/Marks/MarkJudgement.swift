internal import Declarations

/// Judges boxes by the ink in them against the emptiest boxes of the same sheet, so that a grey
/// scan, a pale pen or print that came out fat moves all of them alike.
struct MarkJudgement {
  /// What an empty box of this sheet shows.
  private let emptyInside: Double
  private let emptyTrace: Double
  /// How dark this sheet's marks are; nil where it has too few to say.
  private let markDarkness: Double?
  /// Darkness of the cores of this sheet's marks; nil where it has too few to say.
  let markPeak: Double?
  /// The traveller fills boxes instead of ticking them.
  let isFiller: Bool
  /// Grain fills the boxes of this sheet so that ticks drown in it.
  private let isGrainy: Bool
  /// No box of this sheet is surer.
  let mostSure: Double

  /// A tick with the finest pen covers 0.06 of a box; the feet of a neighbour's tick 0.02.
  static let leastMarked = 0.045
  static let mostEmpty = 0.012
  /// Above this a box is filled, not ticked: a cross with a felt pen reaches 0.6.
  static let filled = 0.66
  /// Specks fill up to 0.65 of a box, a pen all of it.
  private static let filledInGrain = 0.95
  /// In millimetres; smaller pieces are dots.
  static let leastExtent = 1.2
  /// Pale traces beyond those of the sheet's empty boxes: a mark in pencil, or bleed-through.
  static let leastTrace = 0.07

  /// `sheet` has all boxes of the sheet. Where its pen was `isBroughtUp`, dust and grain were too,
  /// and boxes are as sure as marked and empty ones lie apart.
  init(sheet: [BoxInk], isBroughtUp: Bool = false) {
    isGrainy = 4 * sheet.count(where: \.isSpeckled) > sheet.count
    emptyInside = Self.typicalEmpty(sheet.map(\.inside), cap: 0.03)
    emptyTrace = Self.typicalEmpty(sheet.map(\.trace), cap: 0.10)
    let least = isGrainy ? Self.filledInGrain : Self.leastMarked
    let marked = sheet.filter { $0.inside >= least }
    markDarkness = marked.count >= 4 ? marked.map(\.darkness).sorted()[marked.count / 2] : nil
    markPeak = marked.count >= 4 ? marked.map(\.peak).sorted()[marked.count / 2] : nil
    let filled = marked.filter { $0.inside >= Self.filled }
    isFiller = filled.count >= 3 && 2 * filled.count > marked.count
    mostSure = isBroughtUp ? Self.sureness(of: sheet) : 1
  }

  /// By what lies between the palest mark and the fullest of the other boxes.
  private static func sureness(of sheet: [BoxInk]) -> Double {
    let ink = sheet.map { $0.inside + $0.intruding }
    let marked = ink.filter { $0 >= leastMarked }.min() ?? 0
    let gap = marked - (ink.filter { $0 < leastMarked }.max() ?? 0)
    return gap >= leastMarked
      ? 0.999 : gap >= leastMarked / 2 ? 0.99 : FieldObservation.Option.mostDoubted
  }

  /// The middle of the lower half: at least half of the boxes of a sheet are empty.
  private static func typicalEmpty(_ values: [Double], cap: Double) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : min(cap, sorted[sorted.count / 4])
  }

  struct Opinion: Equatable, Sendable {
    var mark: FieldObservation.Option.Mark
    var confidence: Double
    /// It was told from a seal over it, of whose ink ``Surroundings`` knows nothing else.
    var isUnderSeal = false
    /// Its strokes end within the box.
    var staysInBox = false

    /// A person decides.
    static let unsure = Opinion(mark: .uncertain, confidence: 0.5)
    /// A mark, likely and no more.
    static let proposed = Opinion(
      mark: .marked, confidence: FieldObservation.Option.mostDoubted)

    /// The same where it is likely and no more.
    var inDoubt: Opinion {
      var opinion = self
      opinion.confidence = min(confidence, FieldObservation.Option.mostDoubted)
      return opinion
    }
  }

  /// Strokes lie in the box, whatever they mean.
  func isTicked(_ box: BoxInk) -> Bool {
    box.inside - emptyInside >= Self.leastMarked && (!isGrainy || box.inside >= Self.filledInGrain)
  }

  /// One box by itself.
  func judge(_ box: BoxInk) -> Opinion {
    var opinion = opinion(of: box)
    opinion.confidence = min(opinion.confidence, mostSure)
    return opinion
  }

  private func opinion(of box: BoxInk) -> Opinion {
    if isGrainy {
      let isMark = isFiller && box.inside >= Self.filledInGrain && !box.isRed
      return isMark ? .proposed : .unsure
    }
    let ink = box.inside - emptyInside
    let trace = box.trace - emptyTrace
    if ink >= Self.leastMarked {
      if box.isRed || box.extent < Self.leastExtent { return .unsure }
      if box.isStruckThrough {
        return Opinion(mark: .struckOut, confidence: FieldObservation.Option.mostDoubted)
      }
      // Between ticks a filled box is one that was taken back, or a blot.
      if box.inside >= Self.filled, !isFiller {
        return .unsure
      }
      if isCovered(box) || comesFromElsewhere(box) || isPale(box) {
        return .unsure
      }
      let opinion = Opinion(
        mark: .marked, confidence: ink >= 2 * Self.leastMarked ? 0.999 : 0.98,
        staysInBox: box.mostCrossed <= Self.leastBeside && box.intruding == 0)
      return leavesOnBothSides(box) || isFiller && box.mostCrossed >= Self.leastScribble
        ? opinion.inDoubt : opinion
    }
    if ink <= Self.mostEmpty, box.isLegible, box.intruding <= Self.leastMarked,
      trace <= Self.leastTrace
    {
      let isClear = ink < Self.mostEmpty / 2 && trace < Self.leastTrace / 2
      return Opinion(mark: .empty, confidence: isClear ? 0.999 : 0.99)
    }
    return .unsure
  }

  /// A line from side to side may take a mark back, and of lines that came out in pieces no more
  /// is left.
  private func leavesOnBothSides(_ box: BoxInk) -> Bool {
    box.linesAcross > 0 || min(box.sides[0], box.sides[1]) > Self.leastBeside
  }
  private static let leastBeside = 0.02

  /// A stamp or a line through several fields runs on past the box on two sides. A hasty tick
  /// does so at the top right only.
  private func comesFromElsewhere(_ box: BoxInk) -> Bool {
    let (left, right, top, bottom) = (box.runsOn[0], box.runsOn[1], box.runsOn[2], box.runsOn[3])
    return left && (right || top || bottom) || bottom && (right || top)
  }

  /// A grey scan of a red stamp is paler than the pen that made the other marks.
  private func isPale(_ box: BoxInk) -> Bool {
    guard let markDarkness else { return false }
    return box.darkness < Self.leastDarkness * markDarkness
  }
  private static let leastDarkness = 0.62

  /// Ink on all sides, as of a scribble, a stamp or a stain; a fill stays in its box.
  private func isCovered(_ box: BoxInk) -> Bool {
    box.sidesCrossed == 4 && box.inside > 0.3
  }
}
