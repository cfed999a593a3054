internal import Declarations
internal import Imaging

/// The ink of one text field or comb: what belongs to it, and how it is to be called.
struct FieldInk {
  let state: FieldObservation.Ink
  /// Dark writing on white: the field's own ink and nothing else.
  let image: GrayImage
  let findings: [Finding]

  /// Darkness of a stroke on clean paper; see ``FieldCut/stroke``.
  static let stroke: UInt8 = 52
  /// Darkness of a trace that might be the palest pencil; bleed-through reaches it too.
  static let trace: UInt8 = 26
  /// In square millimetres. The smallest writing, a dot or a short dash, covers 0.3.
  private static let writtenArea = 0.30
  private static let faintArea = 0.12
  /// A trace has to be this large to be taken for writing.
  private static let traceArea = 1.2
  /// Smaller pieces are dust and the grain of the paper.
  private static let dust = 0.035
  /// Writing that goes on beyond the edge comes this close to it, in millimetres: less than the
  /// width of a character.
  private static let nearby = 2.5
  /// More of the box than this is never covered by writing.
  private static let obscuredShare = 0.42

  init(_ cut: FieldCut) {
    let choice = InkPlane(cut)
    var findings = choice.findings
    let area = cut.pixelsPerArea
    let own = OwnInk(
      choice.ink, boxes: cut.boxes, stroke: cut.stroke, least: max(3, Int(Self.dust * area)),
      nearby: Int(Self.nearby * cut.pixelsPerMillimetre))
    let inked = Double(own.area) / area
    let boxes = cut.boxes.reduce(0) { $0 + $1.area }
    let share = Double(own.areaInside) / Double(max(1, boxes))
    image = own.image
    if own.leaves(by: Int(0.6 * cut.pixelsPerMillimetre)) { findings.append(.overflow) }
    if own.isContinued { findings.append(.goesOn) }
    if share > Self.obscuredShare {
      state = .obscured
    } else if inked >= Self.writtenArea {
      let isStruck = StrikeThrough.isPresent(own.image, cut)
      state = isStruck ? .struckOut : .written
    } else if inked >= Self.faintArea || Self.hasTrace(choice.ink, cut) {
      state = .faint
    } else if cut.isLegible {
      state = .blank
    } else {
      state = .obscured
      findings.append(.faded)
    }
    self.findings = findings
  }

  /// Looks for the palest writing: smoothed, so that paper grain does not count.
  private static func hasTrace(_ ink: GrayImage, _ cut: FieldCut) -> Bool {
    let smooth = ink.blurred(sigma: 0.09 * cut.pixelsPerMillimetre)
    let inner = cut.boxes.map { $0.insetBy(Int(FieldCutter.frame * cut.pixelsPerMillimetre) + 1) }
    let values = inner.flatMap { box in
      box.rows.clamped(to: 0..<ink.height).flatMap { y in
        box.columns.clamped(to: 0..<ink.width).map { smooth[$0, y] }
      }
    }.sorted()
    guard !values.isEmpty else { return false }
    // Writing covers less than a quarter of a box: three quarters of the pixels show the noise.
    let noise = Int(values[values.count * 3 / 4])
    let threshold = UInt8(min(200, max(Int(trace), 3 * noise)))
    let pieces = smooth.inkComponents(
      threshold: threshold, leastArea: Int(0.15 * cut.pixelsPerArea))
    let inside = pieces.filter { piece in
      inner.contains { $0.contains(Int(piece.centre.x), Int(piece.centre.y)) }
        // Strokes are thin; a stain or a shadow fills its bounds.
        && piece.fill < 0.8
    }
    return Double(inside.reduce(0) { $0 + $1.area }) >= traceArea * cut.pixelsPerArea
  }
}

extension Finding {
  static let overflow = Finding(
    rule: "writing-leaves-box", severity: .note, summary: "writing crosses the border of the field")
  static let goesOn = Finding(
    rule: "writing-goes-on", severity: .warning,
    summary: "writing goes on beyond the field, or into the next")
  static let note = Finding(
    rule: "note-beside-fields", severity: .warning,
    summary: "something is written outside of all fields")
  static let redInk = Finding(
    rule: "red-ink", severity: .warning, summary: "written in red, or a red stamp lies here")
  static let faded = Finding(
    rule: "print-faded", severity: .warning, summary: "the scan is too pale or grainy here to tell")
  static let stamp = Finding(
    rule: "stamp-over-field", severity: .note, summary: "a coloured stamp lies over the field")
}
