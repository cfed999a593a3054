/// The outermost strip of a sheet, where its edge, the scanner's bed, shadows and staples show.
struct PageRim {
  private let left, right, top, bottom: Double
  private let width, height: Double

  /// Millimetres from the sides in which nothing counts.
  private static let least = 3.0
  /// Millimetres from the sides in which the edge of a small or shifted sheet lies.
  private static let most = 13.0
  /// Of a side, in millimetres: an edge shows as a line at least so long.
  private static let edge = 30.0
  /// Millimetres from a corner in which sheets are stapled.
  private static let corner = 24.0
  /// Pixels across and the ratio to that along of a staple and its shadow, whole or in parts.
  private static let stapleBreadth = 2.4
  private static let stapleSlenderness = 1.4

  init(_ pieces: [InkPiece], width: Int, height: Int) {
    let scale = PageInk.millimetre
    (self.width, self.height) = (Double(width), Double(height))
    let (most, edge) = (Self.most * scale, Self.edge * scale)
    var (left, top) = (Self.least * scale, Self.least * scale)
    var (right, bottom) = (Double(width) - left, Double(height) - top)
    for piece in pieces {
      let (columns, rows) = (piece.columns, piece.rows)
      if Double(piece.height) > edge, Double(columns.upperBound) <= most {
        left = max(left, Double(columns.upperBound))
      }
      if Double(piece.height) > edge, Double(columns.lowerBound) >= Double(width) - most {
        right = min(right, Double(columns.lowerBound))
      }
      if Double(piece.width) > edge, Double(rows.upperBound) <= most {
        top = max(top, Double(rows.upperBound))
      }
      if Double(piece.width) > edge, Double(rows.lowerBound) >= Double(height) - most {
        bottom = min(bottom, Double(rows.lowerBound))
      }
    }
    (self.left, self.right, self.top, self.bottom) = (left, right, top, bottom)
  }

  /// The piece lies on the rim, runs over the side of the page, or holds the sheet together.
  func holds(_ piece: InkPiece) -> Bool {
    piece.centre.x <= left || piece.centre.x >= right || piece.centre.y <= top
      || piece.centre.y >= bottom || touchesSide(piece) || isStaple(piece)
  }

  private func touchesSide(_ piece: InkPiece) -> Bool {
    piece.columns.lowerBound <= 1 || piece.rows.lowerBound <= 1
      || Double(piece.columns.upperBound) >= width - 1
      || Double(piece.rows.upperBound) >= height - 1
  }

  private func isStaple(_ piece: InkPiece) -> Bool {
    let reach = Self.corner * PageInk.millimetre
    let isAtCorner =
      min(piece.centre.x, width - piece.centre.x) < reach
      && min(piece.centre.y, height - piece.centre.y) < reach
    return isAtCorner && piece.breadth < Self.stapleBreadth
      && piece.length > Self.stapleSlenderness * piece.breadth
  }
}
