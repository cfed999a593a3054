internal import Imaging

/// On whose ground the pixels of every piece of ink lie.
struct PieceClaims {
  /// By piece: owners and how many of its pixels lie on their ground.
  let counts: [[PageTerritory.Owner: Int]]

  init(_ page: PageInk, on territory: PageTerritory) {
    var counts = [[PageTerritory.Owner: Int]](repeating: [:], count: page.pieces.count)
    for index in page.labels.indices where page.labels[index] > 0 && page.ink.pixels[index] > 0 {
      counts[Int(page.labels[index]) - 1][territory[index], default: 0] += 1
    }
    self.counts = counts
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
