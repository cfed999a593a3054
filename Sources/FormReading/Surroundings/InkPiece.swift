internal import Declarations
internal import Imaging

/// A connected piece of what is not print, in pixels of ``PageInk``.
struct InkPiece: Sendable {
  let columns, rows: Range<Int>
  /// Pixels of ink.
  let area: Int
  let centre: Point
  /// Standard deviations along and across its main direction, in pixels.
  let length, breadth: Double

  var width: Int { columns.count }
  var height: Int { rows.count }
  var extent: Int { max(width, height) }
  var fill: Double { Double(area) / Double(width * height) }
  /// A single stroke without a bend. A straight stroke of width w has a deviation of w / √12
  /// across: pens draw 0.5 mm, two pixels; the wire of a staple with its shadow 1 mm.
  var isStraight: Bool { breadth < 1.3 && length > 4 * breadth }

  /// In millimetres on the page.
  var box: PageRect {
    let scale = PageInk.millimetre
    return PageRect(
      x: Double(columns.lowerBound) / scale, y: Double(rows.lowerBound) / scale,
      width: Double(width) / scale, height: Double(height) / scale)
  }
  /// In square millimetres.
  var squareMillimetres: Double { Double(area) / (PageInk.millimetre * PageInk.millimetre) }

  /// Pieces hang together in `linked`; what they hold is counted in `ink`.
  static func pieces(
    of ink: GrayImage, linked: GrayImage, stroke: UInt8, dust: Int
  ) -> (pieces: [InkPiece], labels: [Int32]) {
    let (components, labels) = linked.labelledInk(threshold: stroke, leastArea: dust)
    var moments = [Moments](repeating: Moments(), count: components.count)
    labels.withUnsafeBufferPointer { labels in
      ink.pixels.withUnsafeBufferPointer { pixels in
        for component in components.indices {
          let piece = components[component]
          for y in piece.rows {
            for x in piece.columns
            where labels[y * ink.width + x] == component + 1 && pixels[y * ink.width + x] >= stroke
            {
              moments[component].add(x, y)
            }
          }
        }
      }
    }
    let pieces = zip(components, moments).map { piece, moments in
      let (length, breadth) = moments.deviations
      return InkPiece(
        columns: piece.columns, rows: piece.rows, area: moments.count, centre: moments.centre,
        length: length, breadth: breadth)
    }
    return (pieces, labels)
  }
}

/// Sums over pixels, up to the second order.
private struct Moments {
  var count = 0
  private var x = 0, y = 0, xx = 0, xy = 0, yy = 0

  mutating func add(_ x: Int, _ y: Int) {
    count += 1
    self.x += x
    self.y += y
    xx += x * x
    xy += x * y
    yy += y * y
  }

  var centre: Point {
    let n = Double(max(1, count))
    return Point(x: Double(x) / n + 0.5, y: Double(y) / n + 0.5)
  }

  /// Square roots of the eigenvalues of the covariance.
  var deviations: (length: Double, breadth: Double) {
    let n = Double(max(1, count))
    let (mx, my) = (Double(x) / n, Double(y) / n)
    let (a, b, c) = (Double(xx) / n - mx * mx, Double(xy) / n - mx * my, Double(yy) / n - my * my)
    let half = ((a - c) * (a - c) / 4 + b * b).squareRoot()
    let middle = (a + c) / 2
    return (max(0, middle + half).squareRoot(), max(0, middle - half).squareRoot())
  }
}
