import Declarations
import FormTemplates

/// The label printed to the right of a box to mark.
enum OptionLabel {
  /// In millimetres: labels stand closer than this to their box.
  private static let farthest = 6.0

  /// About the label's ink; nil where nothing is printed beside the box.
  static func beside(_ box: PageRect, in form: FormTemplate) -> PageRect? {
    let labels = form.artwork.compactMap { artwork -> Artwork.Label? in
      guard case .text(let label) = artwork, label.alignment == .left else { return nil }
      let gap = label.box.x - box.maxX
      let isInRow = label.box.y < box.maxY && label.box.maxY > box.y
      return isInRow && (-0.5...farthest).contains(gap) ? label : nil
    }
    // Chinese stands above English; the ring goes around the first line.
    return labels.min { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) }.map(extent)
  }

  private static func extent(_ label: Artwork.Label) -> PageRect {
    let em = label.size * 25.4 / 72
    let ems = label.text.reduce(0.0) { $0 + ($1.isHan ? 1 : 0.55) }
    let height = 1.3 * em
    return PageRect(
      x: label.box.x - 0.3 * em, y: label.box.y + (label.box.height - height) / 2,
      width: ems * em + 0.6 * em, height: height)
  }
}
