internal import Imaging

/// On whose ground the pixels of every piece of ink lie.
struct PieceClaims {
  /// By piece: owners and how many of its pixels lie on their ground.
  let counts: [[PageTerritory.Owner: Int]]

  init(_ page: PageInk, on territory: PageTerritory) {
    counts = zip(page.pieces.indices, page.pieces).map { index, piece in
      Self.counts(of: Int32(index + 1), in: piece, page, territory)
    }
  }

  private static func counts(
    of label: Int32, in piece: InkPiece, _ page: PageInk, _ territory: PageTerritory
  ) -> [PageTerritory.Owner: Int] {
    var byOwner = [Int](repeating: 0, count: territory.owners.count)
    for y in piece.rows {
      for index in y * page.ink.width + piece.columns.lowerBound..<y * page.ink.width
        + piece.columns.upperBound
      where page.labels[index] == label && page.ink.pixels[index] > 0 {
        byOwner[Int(territory.ground[index])] += 1
      }
    }
    var counts: [PageTerritory.Owner: Int] = [:]
    for (owner, count) in zip(territory.owners, byOwner) where count > 0 { counts[owner] = count }
    return counts
  }
}

extension [PageTerritory.Owner: Int] {
  var all: Int { values.reduce(0, +) }

  /// Fields with writing on their ground, most first.
  var writing: [(field: Int, count: Int)] {
    compactMap { if case .writing(let field) = $0.key { (field, $0.value) } else { nil } }
      .sorted { ($1.count, $0.field) < ($0.count, $1.field) }
  }
  /// Boxes with ink in them, most first.
  var boxes: [(option: Int, count: Int)] {
    compactMap { if case .box(let option) = $0.key { (option, $0.value) } else { nil } }
      .sorted { ($1.count, $0.option) < ($0.count, $1.option) }
  }
  /// Boxes with ink beside them, most first.
  var beside: [(option: Int, count: Int)] {
    compactMap { if case .besideBox(let option) = $0.key { (option, $0.value) } else { nil } }
      .sorted { ($1.count, $0.option) < ($0.count, $1.option) }
  }
}
