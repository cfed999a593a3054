extension Homography {
  /// The kinds of map that a fit may give, by their freedom.
  enum Model { case similarity, affine, projective }

  /// Least squares over weighted pairs; nil where they do not decide the map.
  static func fit(_ pairs: [PointPair], _ model: Model) -> Homography? {
    guard let source = Scaling(pairs.map(\.source)), let target = Scaling(pairs.map(\.target))
    else { return nil }
    let scaled = pairs.map {
      PointPair(source: source($0.source), target: target($0.target), weight: $0.weight)
    }
    let normal =
      switch model {
      case .similarity: similarity(scaled)
      case .affine: affine(scaled)
      case .projective: projective(scaled)
      }
    // Undo the scaling: target⁻¹ ∘ normal ∘ source.
    return normal?
      .scaled(source: 1 / source.spread, target: target.spread)
      .shiftingSource(by: source.centre * -1)?
      .shiftingTarget(by: target.centre)
  }

  private struct Scaling {
    let centre: Point
    let spread: Double

    init?(_ points: [Point]) {
      guard points.count >= 2 else { return nil }
      let sum = points.reduce(Point(x: 0, y: 0), +)
      let centre = sum * (1 / Double(points.count))
      let spread = points.reduce(0) { $0 + ($1 - centre).length } / Double(points.count)
      guard spread > 0 else { return nil }
      self.centre = centre
      self.spread = spread
    }

    func callAsFunction(_ point: Point) -> Point { (point - centre) * (1 / spread) }
  }

  private static func similarity(_ pairs: [PointPair]) -> Homography? {
    var system = LinearSystem(unknowns: 4)
    for pair in pairs {
      let (p, q) = (pair.source, pair.target)
      system.add([p.x, -p.y, 1, 0], equals: q.x, weight: pair.weight)
      system.add([p.y, p.x, 0, 1], equals: q.y, weight: pair.weight)
    }
    guard let s = system.solution() else { return nil }
    return Homography(a: s[0], b: -s[1], c: s[2], d: s[1], e: s[0], f: s[3], g: 0, h: 0)
  }

  private static func affine(_ pairs: [PointPair]) -> Homography? {
    var (xs, ys) = (LinearSystem(unknowns: 3), LinearSystem(unknowns: 3))
    for pair in pairs {
      let row = [pair.source.x, pair.source.y, 1]
      xs.add(row, equals: pair.target.x, weight: pair.weight)
      ys.add(row, equals: pair.target.y, weight: pair.weight)
    }
    guard let x = xs.solution(), let y = ys.solution() else { return nil }
    return Homography(a: x[0], b: x[1], c: x[2], d: y[0], e: y[1], f: y[2], g: 0, h: 0)
  }

  private static func projective(_ pairs: [PointPair]) -> Homography? {
    guard pairs.count >= 4 else { return nil }
    var system = LinearSystem(unknowns: 8)
    for pair in pairs {
      let (p, q) = (pair.source, pair.target)
      system.add(
        [p.x, p.y, 1, 0, 0, 0, -q.x * p.x, -q.x * p.y], equals: q.x, weight: pair.weight)
      system.add(
        [0, 0, 0, p.x, p.y, 1, -q.y * p.x, -q.y * p.y], equals: q.y, weight: pair.weight)
    }
    guard let s = system.solution() else { return nil }
    return Homography(
      a: s[0], b: s[1], c: s[2], d: s[3], e: s[4], f: s[5], g: s[6], h: s[7])
  }

  /// A fit that gives little weight to pairs that lie further than `tolerance` off.
  static func robustFit(
    _ pairs: [PointPair], _ model: Model, from start: Homography? = nil, tolerance: Double
  ) -> Homography? {
    guard var map = start ?? fit(pairs, model) else { return nil }
    // Ten rounds settle every case met; each round is a small linear system.
    for _ in 0..<10 {
      let weighted = pairs.map { pair in
        let miss = (map(pair.source) - pair.target).length / tolerance
        // Tukey's biweight: nothing beyond twice the tolerance.
        let share = max(0, 1 - miss * miss / 4)
        return PointPair(
          source: pair.source, target: pair.target, weight: pair.weight * share * share)
      }
      guard let next = fit(weighted.filter { $0.weight > 0 }, model) else { return nil }
      map = next
    }
    return map
  }
}
