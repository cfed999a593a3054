internal import Declarations
internal import Imaging

/// From millimetres on the printed page to pixels of the scan: the fit of the whole page, and on
/// top of it how the paper lies here and there, for paper that was folded, curled or fed unevenly.
struct PageWarp: Sendable {
  let map: Homography
  private let columns, rows: Int
  /// Shifts in millimetres at the nodes of a grid.
  private let shifts: [Point]

  /// Millimetres between nodes.
  private static let step = 10.0
  /// Within this distance patches speak for the paper, in millimetres; they stand 25 apart.
  private static let reach = 18.0
  /// Weights of the wish that the paper lies flat, and that it lies where the fit says, against
  /// one patch at hand.
  private static let flatness = 0.15
  private static let trust = 0.02
  /// A patch that lies so much off from those around it was mistaken, in millimetres.
  private static let mostOdd = 0.5

  init(map: Homography, tracked: [Registration.Tracked], width: Double, height: Double) {
    self.map = map
    columns = Int((width / Self.step).rounded(.up)) + 1
    rows = Int((height / Self.step).rounded(.up)) + 1
    let sound = Self.sound(tracked)
    var shifts: [Point] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let node = Point(x: Double(column) * Self.step, y: Double(row) * Self.step)
        shifts.append(Self.shift(at: node, sound))
      }
    }
    self.shifts = shifts
  }

  func callAsFunction(_ place: Point) -> Point { map(place + shift(at: place)) }

  /// Bilinear between the nodes; outside the page as at its edge.
  func shift(at place: Point) -> Point {
    let x = min(max(place.x / Self.step, 0), Double(columns - 1) - 1e-9)
    let y = min(max(place.y / Self.step, 0), Double(rows - 1) - 1e-9)
    let (column, row) = (Int(x), Int(y))
    let (fx, fy) = (x - Double(column), y - Double(row))
    let at = row * columns + column
    let top = shifts[at] * (1 - fx) + shifts[at + 1] * fx
    let bottom = shifts[at + columns] * (1 - fx) + shifts[at + columns + 1] * fx
    return top * (1 - fy) + bottom * fy
  }

  /// Patches that agree with the middle of their neighbours.
  private static func sound(_ tracked: [Registration.Tracked]) -> [Registration.Tracked] {
    tracked.filter { patch in
      let near = tracked.filter { ($0.place - patch.place).length < 2.5 * reach }
      let x = near.map(\.shift.x).sorted()[near.count / 2]
      let y = near.map(\.shift.y).sorted()[near.count / 2]
      return (patch.shift - Point(x: x, y: y)).length <= mostOdd
    }
  }

  /// The value at the node of the plane that fits the patches around it best.
  private static func shift(at node: Point, _ patches: [Registration.Tracked]) -> Point {
    var (xs, ys) = (LinearSystem(unknowns: 3), LinearSystem(unknowns: 3))
    let wishes: [(row: [Double], weight: Double)] = [
      ([1, 0, 0], trust), ([0, 1, 0], flatness), ([0, 0, 1], flatness),
    ]
    for (row, weight) in wishes {
      xs.add(row, equals: 0, weight: weight)
      ys.add(row, equals: 0, weight: weight)
    }
    for patch in patches {
      let away = (patch.place - node) * (1 / reach)
      let distance = away.x * away.x + away.y * away.y
      guard distance < 9 else { continue }
      // Close to a Gaussian, and zero at three times the reach.
      let near = 1 - distance / 9
      let weight = patch.score * near * near * near * near
      let row = [1, away.x, away.y]
      xs.add(row, equals: patch.shift.x, weight: weight)
      ys.add(row, equals: patch.shift.y, weight: weight)
    }
    guard let x = xs.solution(), let y = ys.solution() else { return Point(x: 0, y: 0) }
    return Point(x: x[0], y: y[0])
  }
}

extension GrayImage {
  /// A rectangle of the printed page at `dotsPerInch`, drawn from this scan.
  func cut(_ box: PageRect, through warp: PageWarp, dotsPerInch: Double) -> GrayImage {
    let scale = dotsPerInch / 25.4
    return sampled(
      width: Int((box.width * scale).rounded(.up)), height: Int((box.height * scale).rounded(.up))
    ) { pixel in
      warp(Point(x: box.x + pixel.x / scale, y: box.y + pixel.y / scale))
    }
  }
}
