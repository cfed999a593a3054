/// Joins the branches of a thinned glyph to the strokes a pen would make: spurs go, and a stroke
/// runs straight through a crossing.
struct StrokeJoining {
  typealias Point = SIMD2<Double>
  private var branches: [SkeletonGraph.Branch]
  private var degree: [Int: Int] = [:]

  private let halfLine: Double

  /// `halfLine` is half the breadth of the glyph's lines in pixels. A loose end at a crossing that
  /// is hardly longer is an artefact of thinning; a dot that touches a line (市) is longer.
  init(_ graph: SkeletonGraph, halfLine: Double) {
    self.halfLine = halfLine
    let spur = 1.25 * halfLine
    branches = graph.branches
    mergeCloseCrossings(closerThan: 2 * halfLine)
    countEnds()
    branches.removeAll { branch in
      guard let (a, b) = branch.nodes, branch.length < spur else { return false }
      let ends = [degree[a, default: 0], degree[b, default: 0]]
      return ends.contains(1) && ends.contains { $0 > 2 }
    }
    countEnds()
  }

  private mutating func countEnds() {
    degree = [:]
    for branch in branches {
      guard let (a, b) = branch.nodes else { continue }
      degree[a, default: 0] += 1
      degree[b, default: 0] += 1
    }
  }

  /// Thinning tears one crossing of two lines into two that stand close together.
  private mutating func mergeCloseCrossings(closerThan limit: Double) {
    countEnds()
    while let index = branches.firstIndex(where: { isBridge($0, limit) }),
      let (kept, gone) = branches[index].nodes
    {
      let bridge = branches.remove(at: index).points
      guard let a = bridge.first, let b = bridge.last else { continue }
      let middle = (a + b) / 2
      for other in branches.indices { move(other, [kept, gone], to: kept, at: middle) }
      countEnds()
    }
  }

  private func isBridge(_ branch: SkeletonGraph.Branch, _ limit: Double) -> Bool {
    guard let (a, b) = branch.nodes, a != b, branch.length < limit else { return false }
    return degree[a, default: 0] > 2 && degree[b, default: 0] > 2
  }

  private mutating func move(_ index: Int, _ nodes: [Int], to node: Int, at place: Point) {
    guard var (a, b) = branches[index].nodes else { return }
    if nodes.contains(a) {
      a = node
      branches[index].points[0] = place
    }
    if nodes.contains(b) {
      b = node
      branches[index].points[branches[index].points.count - 1] = place
    }
    branches[index].nodes = (a, b)
  }

  // MARK: Joining

  /// Whole strokes, in pixels.
  func strokes() -> [[Point]] {
    let partners = pairs()
    var used = Set<Int>()
    var result: [[Point]] = []
    for index in branches.indices where !used.contains(index) {
      used.insert(index)
      var points = branches[index].points
      guard branches[index].nodes != nil else {
        result.append(points)
        continue
      }
      let end = extend(&points, from: End(branch: index, atStart: false), partners, &used)
      lengthen(&points, at: end)
      points.reverse()
      let start = extend(&points, from: End(branch: index, atStart: true), partners, &used)
      lengthen(&points, at: start)
      result.append(points)
    }
    return result
  }

  /// Thinning eats half a line's breadth off every loose end; a pen's round tip gives some back.
  private func lengthen(_ points: inout [Point], at end: End) {
    guard let node = node(end), degree[node] == 1, points.count > 3, let last = points.last else {
      return
    }
    let before = points[points.count - 4]
    points.append(last + (last - before) / max(distance(last, before), 1e-6) * (0.6 * halfLine))
  }

  private struct End: Hashable {
    var branch: Int
    var atStart: Bool
    var other: End { End(branch: branch, atStart: !atStart) }
  }

  /// Returns the end where the stroke stops.
  private func extend(
    _ points: inout [Point], from end: End, _ partners: [End: End], _ used: inout Set<Int>
  ) -> End {
    var end = end
    while let next = partners[end], !used.contains(next.branch) {
      used.insert(next.branch)
      let more = branches[next.branch].points
      points += (next.atStart ? more : more.reversed()).dropFirst()
      end = next.other
    }
    return end
  }

  private func node(_ end: End) -> Int? {
    branches[end.branch].nodes.map { end.atStart ? $0.0 : $0.1 }
  }

  /// The direction in which a branch leaves its node, over the first ten pixels.
  private func direction(_ end: End) -> Point {
    let points = branches[end.branch].points
    let near = end.atStart ? points : points.reversed()
    let far = near[min(10, near.count - 1)]
    let way = far - near[0]
    return way / max(distance(far, near[0]), 1e-6)
  }

  /// At each node the straightest pairs first; a bend of more than about 50° is two strokes.
  private func pairs() -> [End: End] {
    var ends: [Int: [End]] = [:]
    for index in branches.indices {
      for end in [End(branch: index, atStart: true), End(branch: index, atStart: false)] {
        if let node = node(end) { ends[node, default: []].append(end) }
      }
    }
    var result: [End: End] = [:]
    for (_, ends) in ends.sorted(by: { $0.key < $1.key }) {
      var bends: [(Double, End, End)] = []
      for (position, a) in ends.enumerated() {
        for b in ends[(position + 1)...] where a.branch != b.branch {
          let (p, q) = (direction(a), direction(b))
          bends.append((p.x * q.x + p.y * q.y, a, b))
        }
      }
      for (cosine, a, b) in bends.sorted(by: { $0.0 < $1.0 }) where cosine < -0.64 {
        guard result[a] == nil, result[b] == nil else { continue }
        result[a] = b
        result[b] = a
      }
    }
    return result
  }
}
