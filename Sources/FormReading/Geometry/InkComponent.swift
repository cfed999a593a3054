internal import Imaging

/// A connected piece of ink, in pixels.
struct InkComponent: Sendable {
  var columns: Range<Int>
  var rows: Range<Int>
  var area: Int
  /// Weighted by darkness; pixel centres are at halves.
  var centre: Point
  /// Mean over its pixels, 0 to 255.
  var darkness: Double

  var box: PixelBox { PixelBox(columns: columns, rows: rows) }
  var width: Int { columns.count }
  var height: Int { rows.count }
  var fill: Double { Double(area) / Double(width * height) }
}

extension GrayImage {
  /// The pieces of this darkness image (0 paper, 255 black) that are at least `threshold` dark,
  /// joined over sides and corners, of at least `leastArea` pixels; top to bottom.
  func inkComponents(threshold: UInt8, leastArea: Int) -> [InkComponent] {
    labelledInk(threshold: threshold, leastArea: leastArea).components
  }

  /// The same with the label of every pixel: 0 for none, else the index in `components` plus 1.
  func labelledInk(
    threshold: UInt8, leastArea: Int
  ) -> (components: [InkComponent], labels: [Int32]) {
    var labels = [Int32](repeating: 0, count: pixels.count)
    var components: [InkComponent] = []
    var stack: [Int32] = []
    pixels.withUnsafeBufferPointer { pixels in
      labels.withUnsafeMutableBufferPointer { labels in
        for start in 0..<pixels.count where pixels[start] >= threshold && labels[start] == 0 {
          let label = Int32(components.count + 1)
          let piece = Self.flood(
            pixels, labels, width, height, start, threshold, label, &stack)
          if piece.area >= leastArea {
            components.append(piece)
          } else {
            Self.relabel(labels, piece, width, from: label)
          }
        }
      }
    }
    labels.withUnsafeMutableBufferPointer { labels in
      for index in labels.indices { labels[index] = max(0, labels[index]) }
    }
    return (components, labels)
  }

  /// Too small to count: marked as seen, below zero, so that it is not started again.
  private static func relabel(
    _ labels: UnsafeMutableBufferPointer<Int32>, _ piece: InkComponent, _ width: Int,
    from label: Int32
  ) {
    for y in piece.rows {
      for x in piece.columns where labels[y * width + x] == label { labels[y * width + x] = -1 }
    }
  }

  private static func flood(
    _ pixels: UnsafeBufferPointer<UInt8>, _ labels: UnsafeMutableBufferPointer<Int32>,
    _ width: Int, _ height: Int, _ start: Int, _ threshold: UInt8, _ label: Int32,
    _ stack: inout [Int32]
  ) -> InkComponent {
    var (left, right, top, bottom) = (width, 0, height, 0)
    var (area, weight, sumX, sumY) = (0, 0, 0, 0)
    stack.append(Int32(start))
    labels[start] = label
    while let next = stack.popLast() {
      let (x, y) = (Int(next) % width, Int(next) / width)
      let dark = Int(pixels[Int(next)])
      (left, right) = (min(left, x), max(right, x))
      (top, bottom) = (min(top, y), max(bottom, y))
      area += 1
      weight += dark
      sumX += dark * x
      sumY += dark * y
      var ny = max(0, y &- 1)
      while ny <= min(height &- 1, y &+ 1) {
        var nx = max(0, x &- 1)
        while nx <= min(width &- 1, x &+ 1) {
          let at = ny &* width &+ nx
          if pixels[at] >= threshold, labels[at] == 0 {
            labels[at] = label
            stack.append(Int32(truncatingIfNeeded: at))
          }
          nx &+= 1
        }
        ny &+= 1
      }
    }
    let total = Double(max(weight, 1))
    return InkComponent(
      columns: left..<right + 1, rows: top..<bottom + 1, area: area,
      centre: Point(x: Double(sumX) / total + 0.5, y: Double(sumY) / total + 0.5),
      darkness: Double(weight) / Double(area))
  }
}
