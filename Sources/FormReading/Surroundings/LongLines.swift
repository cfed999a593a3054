/// Lines along the page's edges: folds, streaks of a dirty glass, the rims of copied paper. The
/// print parts them into pieces on one row or column.
struct LongLines {
  private var members: Set<Int> = []

  /// Pixels: a straight piece this narrow for its length lies along a row or column.
  private static let mostBreadth = 7
  private static let leastSlenderness = 3
  /// Pixels that a line 186 mm long strays by half a degree.
  private static let sway = 6
  /// Pixels, 35 mm: writing has no such line.
  private static let leastLength = 138

  init(_ pieces: [InkPiece]) {
    let level = pieces.indices.filter { Self.isSlender(pieces[$0].width, pieces[$0].height) }
    let upright = pieces.indices.filter { Self.isSlender(pieces[$0].height, pieces[$0].width) }
    collect(level, at: { pieces[$0].centre.y }, length: { pieces[$0].width })
    collect(upright, at: { pieces[$0].centre.x }, length: { pieces[$0].height })
  }

  func contains(_ piece: Int) -> Bool { members.contains(piece) }

  private static func isSlender(_ along: Int, _ across: Int) -> Bool {
    across <= mostBreadth && along >= leastSlenderness * across
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
