internal import Imaging

/// Finds what is written in another colour than red within a red seal. On a grey scan nothing
/// tells the two apart.
struct WrittenOverSeals {
  /// Indices in ``PageInk/pieces``.
  let pieces: Set<Int>

  /// Of a piece, so much stays in the red channel of what is not red.
  private static let leastLeft = 0.6

  init(_ page: PageInk, seals: [Seal], suspects: [Int]) {
    let sealed = seals.map { seal in suspects.filter { seal.covers(page.pieces[$0].centre) } }
    guard sealed.contains(where: { !$0.isEmpty }), let red = page.redDarkness() else {
      pieces = []
      return
    }
    var pieces: Set<Int> = []
    for sealed in sealed {
      let written = sealed.filter { Self.left(of: $0, page, red) >= Self.leastLeft }
      // A seal in black or blue stays altogether.
      let area = sealed.reduce(0) { $0 + page.pieces[$1].area }
      if 2 * written.reduce(0, { $0 + page.pieces[$1].area }) < area { pieces.formUnion(written) }
    }
    self.pieces = pieces
  }

  private static func left(of piece: Int, _ page: PageInk, _ red: GrayImage) -> Double {
    var count = 0
    for y in page.pieces[piece].rows {
      for x in page.pieces[piece].columns {
        let at = y * page.ink.width + x
        if page.labels[at] == piece + 1, page.ink.pixels[at] > 0, red.pixels[at] >= page.stroke {
          count += 1
        }
      }
    }
    return Double(count) / Double(max(1, page.pieces[piece].area))
  }
}
