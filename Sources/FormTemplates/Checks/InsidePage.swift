import Declarations

/// Office printers leave a margin white, and what lies outside the page is never seen.
enum InsidePage {
  /// Millimetres that common printers cannot reach.
  static let printerMargin = 4.0

  static func findings(_ template: FormTemplate) -> [Finding] {
    let page = PageRect(
      x: 0, y: 0, width: template.pageWidth, height: template.pageHeight)
    let things =
      template.fields.map { ($0.key.rawValue, $0.bounds) }
      + template.marks.map { ("a registration mark", $0.box) }
    return things.compactMap { name, box in
      if !page.holds(box) {
        return Finding(
          rule: "off-page", severity: .error, summary: "\(name) reaches beyond the page.")
      }
      guard !page.insetBy(printerMargin, printerMargin).holds(box) else { return nil }
      return Finding(
        rule: "printer-margin", severity: .warning,
        summary: "\(name) is nearer than \(printerMargin) mm to the edge and may not be printed.")
    }
  }
}

extension PageRect {
  /// A micrometre of play, for sums of decimals.
  private static let play = 0.001

  func holds(_ box: PageRect) -> Bool {
    box.x >= x - Self.play && box.y >= y - Self.play && box.maxX <= maxX + Self.play
      && box.maxY <= maxY + Self.play
  }

  /// More than touching edges.
  func overlaps(_ other: PageRect) -> Bool {
    insetBy(Self.play, Self.play).intersects(other.insetBy(Self.play, Self.play))
  }
}
