internal import Declarations
internal import Imaging

/// Looks for a ring around the box of an option, around its words, or around both.
struct RingSearch {
  let cutter: FieldCutter
  let surroundings: Surroundings
  let territory: PageTerritory

  private static let dotsPerInch = 200.0
  /// Millimetres around box and words in which rings lie; the cut has ``FieldCutter/margin`` more.
  private static let reach = 2.4
  /// In millimetres; what is smaller is no ring.
  private static let leastAcross = 3.0
  /// In millimetres; smaller pieces do not bound a ring.
  private static let leastPiece = 2.0
  /// Sizes of rings against what they enclose, where touching rings bound each other.
  private static let sizes = [1.3, 1.7]

  struct Found: Sendable {
    /// 0 (hardly) to 1.
    let sureness: Double
    /// What bounds the ring, in millimetres on the page.
    let bounds: PageRect
  }

  /// The surest ring around the option and no other.
  func ring(around option: Int) -> Found? {
    let bounds = bounds(of: option)
    guard !bounds.isEmpty, let ground = ground(around: option) else { return nil }
    return bounds.compactMap { Ring(ground, bounds: $0) }
      .compactMap { ring in
        let sureness = min(ring.sureness, freedom(ring, option))
        return sureness > 0 && means(option, ring)
          ? Found(sureness: sureness, bounds: ring.bounds) : nil
      }
      .max { $0.sureness < $1.sureness }
  }

  /// Of a line around a box, so much runs along its frame where the frame came out fat, and half
  /// as much of a ring that leaves no doubt.
  private static let mostAlong = 0.55

  private func freedom(_ ring: Ring, _ option: Int) -> Double {
    min(1, 2 - 2 * ring.share(along: territory.options[option].box) / Self.mostAlong)
  }

  private func ground(around option: Int) -> RingGround? {
    let option = territory.options[option]
    let region = (option.words.map { option.box.union($0) } ?? option.box)
      .insetBy(-Self.reach, -Self.reach)
    let cut = cutter.cut([region], dotsPerInch: Self.dotsPerInch, holdPrint: true)
    return cut.flatMap { $0.isLegible ? RingGround($0, of: region) : nil }
  }

  // MARK: What it encloses

  /// Of a box, all but what a hasty ring cuts off; of words, at least their first line.
  private static let leastBox = 0.85
  private static let leastWords = 0.2
  /// A ring around a box is so much wider and higher than it; the rims of fat frames are not.
  private static let leastSize = 1.16
  /// Beyond this another option's box or words lie within, and so does the box for which the ring
  /// is not drawn.
  private static let mostOther = 0.3

  private func means(_ option: Int, _ ring: Ring) -> Bool {
    let own = territory.options[option]
    let box = ring.enclosed(of: own.box)
    let words = own.words.map { ring.enclosed(of: $0) } ?? 0
    let isAroundBox = box >= Self.leastBox && isLarger(ring.bounds, than: own.box)
    guard isAroundBox || box <= Self.mostOther && words >= Self.leastWords else { return false }
    return territory.options.indices.allSatisfy { index in
      let other = territory.options[index]
      return index == option
        || ring.enclosed(of: other.box) <= Self.mostOther
          && (other.words.map { ring.enclosed(of: $0) } ?? 0) <= Self.mostOther
    }
  }

  private func isLarger(_ bounds: PageRect, than box: PageRect) -> Bool {
    bounds.width >= Self.leastSize * box.width && bounds.height >= Self.leastSize * box.height
  }

  // MARK: Where it may lie

  private func bounds(of option: Int) -> [PageRect] {
    let own = Self.bounds(surroundings.strokes[option] ?? [])
    let isShared = surroundings.shared.contains { $0.options.contains(option) }
    let shared = isShared ? sized(option) : []
    return (own + shared).filter {
      min($0.width, $0.height) >= Self.leastAcross && mayRing(option, $0)
    }
  }

  private func mayRing(_ option: Int, _ bounds: PageRect) -> Bool {
    let option = territory.options[option]
    let middles = [option.box.centre, option.words?.centre].compactMap { $0 }
    return middles.contains { bounds.contains($0) }
  }

  /// Of all pieces, of the large ones, of the largest.
  private static func bounds(_ pieces: [PageRect]) -> [PageRect] {
    let large = pieces.filter { max($0.width, $0.height) >= leastPiece }
    let largest = pieces.max { $0.width * $0.height < $1.width * $1.height }
    var bounds: [PageRect] = []
    for group in [pieces, large, largest.map { [$0] } ?? []] {
      guard let first = group.first else { continue }
      let whole = group.dropFirst().reduce(first) { $0.union($1) }
      if !bounds.contains(whole) { bounds.append(whole) }
    }
    return bounds
  }

  private func sized(_ option: Int) -> [PageRect] {
    let option = territory.options[option]
    return [option.box, option.words].compactMap { $0 }.flatMap { rect in
      Self.sizes.map { size in
        rect.insetBy((1 - size) / 2 * rect.width, (1 - size) / 2 * rect.height)
      }
    }
  }
}

extension PageRect {
  func contains(_ point: Point) -> Bool {
    (x..<maxX).contains(point.x) && (y..<maxY).contains(point.y)
  }
}
