import Declarations

/// Without a code the edition has to be told from the print alone, and sheets have no serial.
enum CodePresence {
  /// Millimetres of white that a QR code needs around it: four modules of 0.5 mm.
  static let quietZone = 2.0

  static func findings(_ template: FormTemplate) -> [Finding] {
    guard let code = template.code else {
      return [
        Finding(
          rule: "code-missing", severity: .note,
          summary: "The form has no QR code; its edition is told from the print alone.")
      ]
    }
    let reach = code.insetBy(-quietZone, -quietZone)
    let intruders = template.artwork.filter { $0.darkens(reach) }
    guard !intruders.isEmpty else { return [] }
    return [
      Finding(
        rule: "code-quiet-zone", severity: .warning,
        summary: "Print stands nearer than \(quietZone) mm to the QR code.")
    ]
  }
}

extension Artwork {
  /// Whether a line or rectangle of this piece meets `box`. A label's box is larger than its
  /// words, so labels count by the middle line of their box.
  fileprivate func darkens(_ box: PageRect) -> Bool {
    switch self {
    case .line(let x1, let y1, let x2, let y2, _, _):
      PageRect(
        x: min(x1, x2), y: min(y1, y2), width: abs(x2 - x1), height: abs(y2 - y1)
      ).insetBy(-0.01, -0.01).intersects(box)
    case .rectangle(let rectangle, _, _, _): rectangle.intersects(box)
    case .text(let label):
      PageRect(
        x: label.box.x, y: label.box.y + label.box.height / 2, width: label.box.width, height: 0.01
      ).intersects(box)
    }
  }
}
