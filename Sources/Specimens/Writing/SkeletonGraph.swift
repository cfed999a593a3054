/// A thinned glyph as branches between nodes (ends and crossings), in pixels.
struct SkeletonGraph {
  typealias Point = SIMD2<Double>

  struct Branch {
    var points: [Point]
    /// Node at the first and the last point; nil where the stroke is joined to nothing: a ring, a dot.
    var nodes: (Int, Int)?
    /// Length along the way.
    var length: Double {
      zip(points, points.dropFirst()).reduce(0) { $0 + distance($1.0, $1.1) }
    }
  }

  private(set) var branches: [Branch] = []
  private(set) var nodes: [Point] = []
  private var thin: Thinning
  /// Node of every pixel that belongs to one, else -1.
  private var nodeAt: [Int]
  private var visited: [Bool]

  init(_ thin: Thinning) {
    self.thin = thin
    nodeAt = [Int](repeating: -1, count: thin.ink.count)
    visited = [Bool](repeating: false, count: thin.ink.count)
    findNodes()
    traceBranches()
    traceRings()
    keepDots()
  }

  /// What thinned to a single place, such as a full stop, is a stroke without length.
  private mutating func keepDots() {
    let joined = Set(branches.compactMap(\.nodes).flatMap { [$0.0, $0.1] })
    for node in nodes.indices where !joined.contains(node) {
      branches.append(Branch(points: [nodes[node], nodes[node]], nodes: nil))
    }
  }

  private var inkPixels: [Int] { thin.ink.indices.filter { thin.ink[$0] } }

  private func steps(from index: Int) -> [Int] {
    let width = thin.width
    // Straight neighbours first, so that a way never cuts a corner it could walk.
    return [-width, 1, width, -1, -width + 1, width + 1, width - 1, -width - 1]
      .map { index + $0 }.filter { thin.ink[$0] }
  }

  private func point(_ index: Int) -> Point {
    Point(Double(index % thin.width), Double(index / thin.width))
  }

  /// How many separate ways lead from a pixel.
  private func crossings(_ index: Int) -> Int {
    let ring = thin.neighbours(of: index)
    return (~ring & (ring >> 1 | ring << 7)).nonzeroBitCount
  }

  private mutating func findNodes() {
    for start in inkPixels where nodeAt[start] < 0 && isNode(start) {
      var cluster = [start]
      nodeAt[start] = nodes.count
      var next = 0
      while next < cluster.count {
        for pixel in steps(from: cluster[next]) where nodeAt[pixel] < 0 && isNode(pixel) {
          nodeAt[pixel] = nodes.count
          cluster.append(pixel)
        }
        next += 1
      }
      nodes.append(cluster.reduce(Point.zero) { $0 + point($1) } / Double(cluster.count))
    }
  }

  private func isNode(_ index: Int) -> Bool {
    let count = crossings(index)
    return count >= 3 || count <= 1
  }

  private mutating func traceBranches() {
    for start in inkPixels where nodeAt[start] >= 0 {
      for first in steps(from: start) where nodeAt[first] < 0 && !visited[first] {
        trace(from: start, through: first)
      }
    }
  }

  private mutating func trace(from start: Int, through first: Int) {
    let origin = nodeAt[start]
    var points = [nodes[origin], point(first)]
    var (last, here) = (start, first)
    visited[first] = true
    while true {
      let ways = steps(from: here).filter { $0 != last }
      if let end = ways.first(where: { nodeAt[$0] >= 0 && ($0 != start || points.count > 3) }),
        nodeAt[end] != origin || points.count > 4
      {
        points.append(nodes[nodeAt[end]])
        branches.append(Branch(points: points, nodes: (origin, nodeAt[end])))
        return
      }
      guard let next = ways.first(where: { nodeAt[$0] < 0 && !visited[$0] }) else {
        branches.append(Branch(points: points, nodes: nil))
        return
      }
      visited[next] = true
      points.append(point(next))
      (last, here) = (here, next)
    }
  }

  private mutating func traceRings() {
    for start in inkPixels where nodeAt[start] < 0 && !visited[start] {
      var points = [point(start)]
      visited[start] = true
      var here = start
      while let next = steps(from: here).first(where: { !visited[$0] && nodeAt[$0] < 0 }) {
        visited[next] = true
        points.append(point(next))
        here = next
      }
      guard points.count > 4 else { continue }
      points.append(points[0])
      branches.append(Branch(points: points, nodes: nil))
    }
  }
}

func distance(_ a: SIMD2<Double>, _ b: SIMD2<Double>) -> Double {
  let d = a - b
  return (d.x * d.x + d.y * d.y).squareRoot()
}
