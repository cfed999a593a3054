internal import Declarations
internal import Imaging

/// A round impression on the page, in pixels of ``PageInk``.
struct Seal: Sendable {
  let centre: Point
  let radius: Double

  /// With the width of its ring.
  func covers(_ point: Point) -> Bool { (point - centre).length < radius + 6 }

  /// `box` in millimetres.
  func reaches(_ box: PageRect) -> Bool {
    let scale = PageInk.millimetre
    let nearest = Point(
      x: min(max(centre.x, box.x * scale), box.maxX * scale),
      y: min(max(centre.y, box.y * scale), box.maxY * scale))
    return covers(nearest)
  }
}

/// Finds round seals by their ring, whatever their colour: on a grey scan nothing else tells a
/// seal from writing.
struct SealSearch {
  let page: PageInk
  let print: PagePrint

  /// Pixels: official seals measure 38 to 42 mm, those of desks down to 18.
  private static let radii = 35.0...95.0
  /// Of the directions in which paper shows, those with ink on the ring.
  private static let leastRing = 0.55
  /// By how much the ring has to stand out from what lies a millimetre and a half beside it.
  private static let leastContrast = 0.22
  private static let directions = 90
  private static let ways = (0..<directions).map {
    Angle.direction(2 * .pi * Double($0) / Double(directions))
  }
  /// So many directions without ink leave less than ``leastRing``, whatever the others show.
  private static let mostMissing = Int(Double(directions) * (1 - leastRing))
  private static let beside = 6.0
  /// Suspected points that circles are laid through, and circles through each.
  private static let starts = 24
  private static let tries = 400
  /// Square pixels, 2 mm²: less is no note either.
  private static let leastSuspected = 34
  /// More than so many are not pressed on one sheet.
  private static let mostSeals = 3

  /// `suspects` are pieces on nobody's ground. The ring itself may lie on that of fields.
  func seals(among suspects: [Int]) -> [Seal] {
    var suspected = points(of: Set(suspects))
    guard suspected.count >= Self.leastSuspected else { return [] }
    let all = points(of: nil)
    var seals: [Seal] = []
    while seals.count < Self.mostSeals, suspected.count >= Self.leastSuspected,
      let seal = best(suspected, all.filter { point in !seals.contains { $0.covers(point) } })
    {
      seals.append(seal)
      suspected.removeAll { seal.covers($0) }
    }
    return seals
  }

  /// Ink of the pieces, of all for nil.
  private func points(of pieces: Set<Int>?) -> [Point] {
    page.labels.indices.compactMap { index in
      guard page.labels[index] > 0, page.ink.pixels[index] > 0,
        pieces?.contains(Int(page.labels[index]) - 1) ?? true
      else { return nil }
      return Point(x: Double(index % print.width) + 0.5, y: Double(index / print.width) + 0.5)
    }
  }

  /// Circles through a suspected point and two others, chosen the same way for the same page.
  private func best(_ suspected: [Point], _ all: [Point]) -> Seal? {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next(_ points: [Point]) -> Point {
      // Knuth's multiplier; the high bits are the random ones.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return points[Int(state >> 33) % points.count]
    }
    var best: (seal: Seal, share: Double)?
    for start in 0..<Self.starts {
      let first = suspected[start * suspected.count / Self.starts]
      let near = all.filter { ($0 - first).length < 2 * Self.radii.upperBound }
      for _ in 0..<Self.tries {
        guard let seal = Self.circle(first, next(near), next(near)) else { continue }
        let share = ring(seal, off: 0, mostMissing: Self.mostMissing)
        guard share >= Self.leastRing, share > best?.share ?? 0 else { continue }
        let around = max(ring(seal, off: -Self.beside), ring(seal, off: Self.beside))
        if share - around >= Self.leastContrast { best = (seal, share) }
      }
    }
    return best?.seal
  }

  private static func circle(_ a: Point, _ b: Point, _ c: Point) -> Seal? {
    let (p, q) = (b - a, c - a)
    let cross = 2 * (p.x * q.y - p.y * q.x)
    guard abs(cross) > 1 else { return nil }
    let (pp, qq) = (p.x * p.x + p.y * p.y, q.x * q.x + q.y * q.y)
    let offset = Point(x: (q.y * pp - p.y * qq) / cross, y: (p.x * qq - q.x * pp) / cross)
    return radii.contains(offset.length) ? Seal(centre: a + offset, radius: offset.length) : nil
  }

  /// Share of the directions that show ink at the ring's distance plus `off`; where there is
  /// print nothing can be told. 0 as soon as more than `mostMissing` show none.
  private func ring(
    _ seal: Seal, off: Double, mostMissing: Int = directions
  ) -> Double {
    var (inked, open) = (0, 0)
    for way in Self.ways {
      var (isInked, isOpen) = (false, false)
      for step in -1...1 {
        let place = seal.centre + way * (seal.radius + off + 1.5 * Double(step))
        let (x, y) = (Int(place.x), Int(place.y))
        guard x >= 0, y >= 0, x < print.width, y < page.ink.height else {
          isOpen = true
          continue
        }
        let at = y * print.width + x
        if !print.isPrint[at] { isOpen = true }
        if page.labels[at] > 0 { isInked = true }
      }
      if isOpen { open += 1 }
      if isOpen, isInked { inked += 1 }
      if open - inked > mostMissing { return 0 }
    }
    return open < Self.directions / 2 ? 0 : Double(inked) / Double(open)
  }
}
