import Foundation

/// One movement of the pen in device pixels.
struct PenStroke: Sendable {
  struct Point: Sendable {
    var x, y: Double
    /// Half the line's breadth.
    var radius: Double
  }
  var points: [Point]
}

extension InkPatch {
  /// A patch that just holds the strokes.
  init(_ strokes: [PenStroke]) {
    let points = strokes.lazy.flatMap(\.points)
    var (minX, minY, maxX, maxY) = (Double.infinity, Double.infinity, -1.0, -1.0)
    for point in points {
      minX = min(minX, point.x - point.radius)
      minY = min(minY, point.y - point.radius)
      maxX = max(maxX, point.x + point.radius)
      maxY = max(maxY, point.y + point.radius)
    }
    guard minX <= maxX, minY <= maxY else {
      self.init(left: 0, top: 0, width: 0, height: 0)
      return
    }
    let (left, top) = (Int(minX.rounded(.down)) - 1, Int(minY.rounded(.down)) - 1)
    self.init(left: left, top: top, width: Int(maxX) + 3 - left, height: Int(maxY) + 3 - top)
    for stroke in strokes { draw(stroke) }
  }

  mutating func draw(_ stroke: PenStroke) {
    guard let first = stroke.points.first else { return }
    var last = first
    for point in stroke.points.count > 1 ? stroke.points.dropFirst() : stroke.points[...] {
      draw(from: last, to: point)
      last = point
    }
  }

  /// A segment with round ends whose breadth runs from one end's to the other's, antialiased over
  /// one pixel.
  private mutating func draw(from start: PenStroke.Point, to end: PenStroke.Point) {
    let reach = max(start.radius, end.radius) + 1
    let columns = Int(min(start.x, end.x) - reach)...Int(max(start.x, end.x) + reach)
    let rows = Int(min(start.y, end.y) - reach)...Int(max(start.y, end.y) + reach)
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let lengthSquared = max(dx * dx + dy * dy, 1e-9)
    let (width, height, left, top) = (width, height, left, top)
    coverage.withUnsafeMutableBufferPointer { coverage in
      for y in rows where y >= top && y < top + height {
        for x in columns where x >= left && x < left + width {
          let (px, py) = (Double(x) + 0.5 - start.x, Double(y) + 0.5 - start.y)
          let along = min(max((px * dx + py * dy) / lengthSquared, 0), 1)
          let (ox, oy) = (px - along * dx, py - along * dy)
          let radius = start.radius + along * (end.radius - start.radius)
          let inside = radius + 0.5 - (ox * ox + oy * oy).squareRoot()
          guard inside > 0 else { continue }
          let index = (y - top) * width + x - left
          coverage[index] = max(coverage[index], UInt8(min(inside, 1) * 255))
        }
      }
    }
  }
}
