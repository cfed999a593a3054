internal import Imaging

/// Tells the empty back of a sheet from anything that holds content.
struct BlankPage {
  /// The coarse page against its paper.
  let darkness: GrayImage

  /// Bleed-through of pens stays below this on office paper; pencil lies above.
  private static let threshold: UInt8 = 58
  /// Coarse pixels, at about 100 to the inch: one stroke of a pen, 3 mm long.
  private static let leastContent = 14
  /// Shadows, staples and torn edges lie within this share of the page's sides.
  private static let border = 0.035
  /// Punch holes and lid shadows: solid, and up to 9 mm.
  private static let holeFill = 0.66
  private static let holeSide = 10...40

  var isBlank: Bool {
    let margin = Int(Self.border * Double(min(darkness.width, darkness.height)))
    let pieces = darkness.inkComponents(threshold: Self.threshold, leastArea: 3)
    let content = pieces.filter { piece in
      !touchesBorder(piece, margin) && !isHole(piece)
    }
    return content.reduce(0) { $0 + $1.area } < Self.leastContent
  }

  private func touchesBorder(_ piece: InkComponent, _ margin: Int) -> Bool {
    piece.columns.upperBound <= margin || piece.rows.upperBound <= margin
      || piece.columns.lowerBound >= darkness.width - margin
      || piece.rows.lowerBound >= darkness.height - margin
      || piece.columns.lowerBound <= 1 || piece.rows.lowerBound <= 1
      || piece.columns.upperBound >= darkness.width - 1
      || piece.rows.upperBound >= darkness.height - 1
  }

  /// Holes are round, solid and near a side.
  private func isHole(_ piece: InkComponent) -> Bool {
    let reach = Int(0.12 * Double(min(darkness.width, darkness.height)))
    let isNearSide =
      piece.columns.lowerBound < reach || piece.columns.upperBound > darkness.width - reach
      || piece.rows.lowerBound < reach || piece.rows.upperBound > darkness.height - reach
    return isNearSide && piece.fill > Self.holeFill && Self.holeSide.contains(piece.width)
      && Self.holeSide.contains(piece.height) && abs(piece.width - piece.height) < 6
  }
}
