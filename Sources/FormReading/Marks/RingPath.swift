internal import Declarations
internal import Imaging

/// The closed line around a middle that lies on ink as far as any does: the way of least cost over
/// rays from the middle, found by dynamic programming.
struct RingPath {
  /// To this many directions.
  static let rays = 72

  /// In pixels.
  let points: [Point]
  /// Of the rays on which print hides nothing, the share that meets ink on the line.
  let covered: Double
  /// Share of rays on which print may hide it.
  let hidden: Double
  /// The longest run of rays without ink or print, as a share of all.
  let gap: Double

  /// Radii looked at, as shares of the half axes of what bounds the ink.
  private static let nearest = 0.6
  private static let farthest = 1.2
  private static let step = 0.02
  /// Steps from one ray to the next, at the most: pens draw rings without teeth.
  private static let mostBend = 2
  /// Of paper; less than a stroke's worth, so that the line cuts no corners.
  private static let bendCost = 0.04
  private static let printCost = 0.3

  /// `bounds` of the ink in pixels.
  init?(_ ground: RingGround, middle: Point, across: Double, down: Double) {
    guard across > 2, down > 2 else { return nil }
    let steps = Int(((Self.farthest - Self.nearest) / Self.step).rounded()) + 1
    func point(_ ray: Int, _ step: Int) -> Point {
      let direction = Angle.direction(2 * .pi * Double(ray) / Double(Self.rays))
      let radius = Self.nearest + Self.step * Double(step)
      return Point(
        x: middle.x + radius * across * direction.x,
        y: middle.y + radius * down * direction.y)
    }
    let covers = (0..<Self.rays).map { ray in
      (0..<steps).map { step -> RingGround.Cover in
        let at = point(ray, step)
        return ground.cover(at.x, at.y)
      }
    }
    let way = Self.cheapest(covers, steps)
    points = way.enumerated().map { point($0, $1) }
    let met = way.enumerated().map { covers[$0][$1] }
    let seen = met.filter { $0 != .print }
    hidden = 1 - Double(seen.count) / Double(Self.rays)
    covered = Double(seen.filter { $0 == .ink }.count) / Double(max(1, seen.count))
    gap = Double(Self.longestRun(met)) / Double(Self.rays)
  }

  /// Twice around, of which the second half starts where it ends, or close to it.
  private static func cheapest(_ covers: [[RingGround.Cover]], _ steps: Int) -> [Int] {
    var costs = [Double](repeating: 0, count: steps)
    var came: [[Int]] = []
    for turn in 0..<2 * rays {
      let ray = covers[turn % rays]
      var next = [Double](repeating: .infinity, count: steps)
      var from = [Int](repeating: 0, count: steps)
      for step in 0..<steps {
        for before in max(0, step - mostBend)...min(steps - 1, step + mostBend) {
          let cost = costs[before] + bendCost * Double(abs(step - before))
          if cost < next[step] { (next[step], from[step]) = (cost, before) }
        }
        switch ray[step] {
        case .paper: next[step] += 1
        case .print: next[step] += printCost
        case .ink: break
        }
      }
      costs = next
      came.append(from)
    }
    var step = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    var way: [Int] = []
    for turn in stride(from: 2 * rays - 1, through: 0, by: -1) {
      way.append(step)
      step = came[turn][step]
    }
    way.reverse()
    // From the middle of both turns: neither end is free there.
    let half = rays / 2
    return (0..<rays).map { ray in way[ray < half ? ray + rays : ray] }
  }

  private static func longestRun(_ met: [RingGround.Cover]) -> Int {
    var (longest, run) = (0, 0)
    for cover in met + met {
      run = cover == .paper ? run + 1 : 0
      longest = max(longest, run)
    }
    return min(longest, met.count)
  }
}
