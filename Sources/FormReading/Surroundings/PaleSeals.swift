internal import Declarations
internal import Imaging

/// Finds the options that only such seals reach as are clearly paler than the marks of the sheet, so
/// that a mark can be told from the seal by its darkness. Red is pale on a grey scan; black is not.
struct PaleSeals {
  /// Indices of options.
  let reached: Set<Int>

  /// Darkness of a seal's ring against that of marks.
  private static let mostShare = 0.65
  /// Pixels, half a square millimetre: less tells no darkness.
  private static let leastInk = 8
  private static let leastMarks = 4
  /// Pixels to both sides of the ring.
  private static let ring = 4.0

  /// `sealed` are the options that lie under seals: their ink tells nothing of the pen.
  init(_ seals: [Seal], _ page: PageInk, _ territory: PageTerritory, sealed: Set<Int>) {
    guard !seals.isEmpty, let pen = Self.pen(page, territory, except: sealed) else {
      reached = []
      return
    }
    let isPale = seals.map { Self.darkness(of: $0, page) <= Self.mostShare * pen }
    reached = Set(
      territory.options.indices.filter { option in
        let reaching = zip(seals, isPale).filter { $0.0.reaches(territory.options[option]) }
        return !reaching.isEmpty && reaching.allSatisfy(\.1)
      })
  }

  /// The middle one: writing crosses the ring.
  private static func darkness(of seal: Seal, _ page: PageInk) -> Double {
    let reach = seal.radius + ring
    let columns = Int(seal.centre.x - reach)..<Int(seal.centre.x + reach) + 1
    let rows = Int(seal.centre.y - reach)..<Int(seal.centre.y + reach) + 1
    return shades(columns, rows, page) { x, y in
      let place = Point(x: Double(x) + 0.5, y: Double(y) + 0.5)
      return abs((place - seal.centre).length - seal.radius) < ring
    }.middle
  }

  /// Nil where too few boxes hold ink.
  private static func pen(
    _ page: PageInk, _ territory: PageTerritory, except sealed: Set<Int>
  ) -> Double? {
    let marks = territory.options.indices.compactMap { option -> Double? in
      guard !sealed.contains(option) else { return nil }
      let (columns, rows) = territory.options[option].box.pixelRanges
      let shades = shades(columns, rows, page) { _, _ in true }
      return shades.traces >= leastInk ? shades.peak : nil
    }.sorted()
    return marks.count >= leastMarks ? marks[marks.count / 2] : nil
  }

  private static func shades(
    _ columns: Range<Int>, _ rows: Range<Int>, _ page: PageInk, where isMeant: (Int, Int) -> Bool
  ) -> Shades {
    var shades = Shades()
    for y in rows.clamped(to: 0..<page.ink.height) {
      for x in columns.clamped(to: 0..<page.ink.width)
      where page.labels[y * page.ink.width + x] > 0 && isMeant(x, y) {
        shades.add(page.ink[x, y])
      }
    }
    return shades
  }
}

extension Seal {
  /// Its box or its words.
  func reaches(_ option: PageTerritory.Option) -> Bool {
    reaches(option.words.map(option.box.union) ?? option.box)
  }
}
