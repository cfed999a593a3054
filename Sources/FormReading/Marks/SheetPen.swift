internal import Declarations
internal import FormTemplates
internal import Imaging

/// How dark the pen of a sheet came out: where nearly all that stands in its boxes is equally pale,
/// pencil or a tired pen wrote it, and its strokes count as those of a dark pen do. A pale trace
/// beside dark marks stays a trace.
struct SheetPen: Sendable {
  /// By what darkness is multiplied to bring marks to that of a usual pen; 1 for a dark one.
  private(set) var marks = 1.0
  /// The same for writing: a typed sheet may be ticked in pencil.
  private(set) var writing = 1.0
  /// By what the marks would have to be brought up where they are pale and nothing else is, but
  /// answer question by question; 1 otherwise.
  private(set) var doubtful = 1.0

  /// Darkness of what a stroke is brought up to: twice ``FieldInk/stroke``.
  private static let usual = 104.0
  /// Marks that are darker than this are seen without that.
  private static let pale = 72.0
  private static let leastBoxes = 4
  /// Darkness against the middle one: within this strokes are of one pen. Patches that show through
  /// from the back differ by more.
  private static let alike = 0.7...1.4
  /// Of the boxes, so many at the least are of one pen: the others hold corrections.
  private static let leastAlike = 0.75

  init(_ boxes: SheetBoxes, _ template: FormTemplate, cutter: FieldCutter) {
    let inked = boxes.ink.filter(\.isTraced)
    let peaks = inked.map(\.peak).sorted()
    guard peaks.count >= Self.leastBoxes, case let middle = peaks[peaks.count / 2],
      middle <= Self.pale,
      Double(peaks.count { Self.alike.contains($0 / middle) })
        >= Self.leastAlike * Double(peaks.count)
    else { return }
    let gain = Self.usual / middle
    let strokes = Strokes(template, cutter)
    if let text = strokes.writing, Self.alike.contains(text / middle) {
      (marks, writing) = (gain, gain)
    } else if let signature = strokes.signature, Self.alike.contains(signature / middle) {
      marks = gain
    } else if Self.answer(boxes) {
      doubtful = gain
    }
  }

  /// Most questions that are touched at all have one answer: nothing but a hand does so.
  private static func answer(_ boxes: SheetBoxes) -> Bool {
    let answers = boxes.groups.filter { $0.options.count > 1 }
      .map { $0.ink.count { $0?.isTraced == true } }.filter { $0 > 0 }
    let single = answers.count { $0 == 1 }
    return single >= leastBoxes && Double(single) >= leastAlike * Double(answers.count)
  }
}

/// Darkness of the strokes in the fields for writing.
private struct Strokes {
  /// The middle one of all written fields; nil where nothing is written.
  let writing: Double?
  let signature: Double?

  /// Square millimetres; less is no writing.
  private static let leastArea = 1.2

  init(_ template: FormTemplate, _ cutter: FieldCutter) {
    var writing: [Double] = []
    var signature: Double?
    for field in template.fields where field.markOptions == nil && field.content != .serial {
      guard let cut = cutter.cut(field.boxes, dotsPerInch: SheetBoxes.dotsPerInch),
        case let shades = Shades(cut),
        Double(shades.traces) >= Self.leastArea * cut.pixelsPerArea
      else { continue }
      if field.content == .signature {
        signature = shades.peak
      } else {
        writing.append(shades.peak)
      }
    }
    self.writing = writing.isEmpty ? nil : writing.sorted()[writing.count / 2]
    self.signature = signature
  }
}

extension BoxInk {
  /// Something lies in the box, however pale, that may be a pen's.
  fileprivate var isTraced: Bool { trace >= MarkJudgement.leastTrace && !isRed && isLegible }
}
