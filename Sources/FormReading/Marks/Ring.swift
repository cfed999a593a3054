internal import Declarations
internal import Imaging

/// A closed or nearly closed stroke.
struct Ring: Sendable {
  private let path: RingPath
  private let ground: RingGround
  /// Share of what it encloses that is ink.
  let filled: Double

  /// In millimetres, from the middle of the stroke inwards.
  private static let stroke = 0.5
  /// Of the directions in which print hides nothing, so many show the stroke.
  private static let leastCovered = 0.9
  /// Shares of a turn: pens lift early by up to a tenth.
  private static let mostGap = 0.12
  private static let mostHidden = 0.35
  /// Rims of the words enclosed and the ends of a stroke fill a tenth, a scribble half.
  private static let mostFilled = 0.25

  /// The ring that fits ink bounded by `bounds`, in millimetres on the page.
  init?(_ ground: RingGround, bounds: PageRect) {
    let corner = ground.pixels(Point(x: bounds.x, y: bounds.y))
    let far = ground.pixels(Point(x: bounds.maxX, y: bounds.maxY))
    let middle = (corner + far) * 0.5
    guard
      let path = RingPath(
        ground, middle: middle, across: (far.x - corner.x) / 2, down: (far.y - corner.y) / 2)
    else { return nil }
    self.path = path
    self.ground = ground
    filled = Self.filled(path.points, middle, ground)
  }

  /// How surely it is a ring, 0 (not at all) to 1: its worst trait.
  var sureness: Double {
    max(
      0,
      min(
        (path.covered - Self.leastCovered) / (1 - Self.leastCovered),
        1 - path.gap / Self.mostGap, 1 - path.hidden / Self.mostHidden,
        1 - filled / Self.mostFilled))
  }

  /// What bounds it, in millimetres on the page.
  var bounds: PageRect {
    let points = path.points.map(ground.place)
    let (left, right) = (points.map(\.x).min() ?? 0, points.map(\.x).max() ?? 0)
    let (top, bottom) = (points.map(\.y).min() ?? 0, points.map(\.y).max() ?? 0)
    return PageRect(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// Share of the line that runs along the edge of `rect` (millimetres on the page), as the rims
  /// of a frame do that came out fat.
  func share(along rect: PageRect) -> Double {
    let outer = rect.insetBy(-Self.nearEdge, -Self.nearEdge)
    let inner = rect.insetBy(Self.nearEdge, Self.nearEdge)
    let along = path.points.map(ground.place).filter { outer.contains($0) && !inner.contains($0) }
    return Double(along.count) / Double(path.points.count)
  }
  /// In millimetres.
  private static let nearEdge = 0.25

  /// Share of `rect` (millimetres on the page) that lies within.
  func enclosed(of rect: PageRect) -> Double {
    var count = 0
    for y in 0..<Self.places {
      for x in 0..<Self.places {
        let place = Point(
          x: rect.x + rect.width * (Double(x) + 0.5) / Double(Self.places),
          y: rect.y + rect.height * (Double(y) + 0.5) / Double(Self.places))
        if encloses(ground.pixels(place)) { count += 1 }
      }
    }
    return Double(count) / Double(Self.places * Self.places)
  }
  private static let places = 7

  /// By the number of times that a ray to the right crosses the line; `place` in pixels.
  private func encloses(_ place: Point) -> Bool {
    var isWithin = false
    var last = path.points[path.points.count - 1]
    for point in path.points {
      if (point.y > place.y) != (last.y > place.y) {
        let x = (last.x - point.x) * (place.y - point.y) / (last.y - point.y) + point.x
        if place.x < x { isWithin.toggle() }
      }
      last = point
    }
    return isWithin
  }

  /// Of the rays from the middle to the stroke, the share that is ink and no print.
  private static func filled(_ points: [Point], _ middle: Point, _ ground: RingGround) -> Double {
    var (inked, all) = (0, 0)
    for point in points {
      let out = point - middle
      let length = out.length
      var along = 0.0
      while along < length - stroke * ground.pixelsPerMillimetre {
        let at = middle + out * (along / length)
        if ground.isWritten(at.x, at.y) { inked += 1 }
        all += 1
        along += 1
      }
    }
    return Double(inked) / Double(max(1, all))
  }
}
