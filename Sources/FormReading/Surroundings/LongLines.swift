internal import Imaging

/// Lines along the page's edges: folds, streaks of a dirty glass, the rims of copied paper, which
/// the print parts into pieces on one row or column; and the rims of printed lines.
struct LongLines {
  private var members: Set<Int> = []

  /// Pixels: a straight piece this narrow for its length lies along a row or column.
  private static let mostBreadth = 7
  private static let leastSlenderness = 3
  /// Pixels, 2.5 mm: shorter scraps lie on any row.
  private static let leastPart = 10
  /// Pixels that a line 186 mm long strays by half a degree.
  private static let sway = 6
  /// Pixels, 35 mm: writing has no such line.
  private static let leastLength = 138

  /// Of a straight piece, so much beside a printed line makes it that line's rim.
  private static let printed = 0.9

  init(_ page: PageInk, print: PagePrint) {
    let pieces = page.pieces
    let level = pieces.indices.filter { Self.isSlender(pieces[$0].width, pieces[$0].height) }
    let upright = pieces.indices.filter { Self.isSlender(pieces[$0].height, pieces[$0].width) }
    members = Set(
      (level + upright).filter { Self.besideRule($0, page, print) >= Self.printed })
    collect(level, at: { pieces[$0].centre.y }, length: { pieces[$0].width })
    collect(upright, at: { pieces[$0].centre.x }, length: { pieces[$0].height })
  }

  func contains(_ piece: Int) -> Bool { members.contains(piece) }

  private static func isSlender(_ along: Int, _ across: Int) -> Bool {
    across <= mostBreadth && along >= leastSlenderness * across && along >= leastPart
  }

  private static func besideRule(_ piece: Int, _ page: PageInk, _ print: PagePrint) -> Double {
    var count = 0
    for y in page.pieces[piece].rows {
      for x in page.pieces[piece].columns {
        let at = y * page.ink.width + x
        if page.labels[at] == piece + 1, page.ink.pixels[at] > 0, print.isBesideRule(at) {
          count += 1
        }
      }
    }
    return Double(count) / Double(max(1, page.pieces[piece].area))
  }

  private mutating func collect(
    _ pieces: [Int], at place: (Int) -> Double, length: (Int) -> Int
  ) {
    for piece in pieces {
      let row = pieces.filter { abs(place($0) - place(piece)) <= Double(Self.sway) }
      if row.reduce(0, { $0 + length($1) }) >= Self.leastLength { members.insert(piece) }
    }
  }
}
