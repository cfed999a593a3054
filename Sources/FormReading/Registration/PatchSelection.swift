internal import FormTemplates
internal import Imaging

/// Chooses the pieces of print that tell best where they are: in every cell of a grid the one
/// with the most edges in two directions that looks like nothing close to it.
struct PatchSelection {
  /// Ten millimetres of a label or the corner of a frame.
  static let width = 48
  static let height = 32
  /// About 25 mm: some 80 cells on A4, so that a stamp or a fold costs few.
  private static let cell = 100
  private static let step = 8
  /// Half-width of the search that a patch has to be unmistakable in: 1.5 mm.
  static let reach = 6
  /// A patch that resembles its surroundings, a pixel or more away, more than this is one of a
  /// row of equal cells.
  private static let mostSelfLikeness = 0.85

  let blank: GrayImage
  let writing: WritingMask
  /// Not the same on every sheet: the code and the serial.
  let varying: WritingMask

  func patches() -> [Patch] {
    let cornerness = Cornerness(of: blank, without: writing)
    var chosen: [Patch] = []
    for top in stride(from: 0, to: blank.height, by: Self.cell) {
      for left in stride(from: 0, to: blank.width, by: Self.cell) {
        if let patch = best(left, top, cornerness) { chosen.append(patch) }
      }
    }
    return chosen
  }

  private func best(_ left: Int, _ top: Int, _ cornerness: Cornerness) -> Patch? {
    let margin = Self.reach
    var places: [(x: Int, y: Int, strength: Double)] = []
    for y in stride(from: top, to: top + Self.cell, by: Self.step) {
      for x in stride(from: left, to: left + Self.cell, by: Self.step) {
        guard x >= margin, y >= margin, x + Self.width + margin <= blank.width,
          y + Self.height + margin <= blank.height, !varies(x, y)
        else { continue }
        let strength = cornerness.strength(x, y, Self.width, Self.height)
        if strength > 0 { places.append((x, y, strength)) }
      }
    }
    for place in places.sorted(by: { $0.strength > $1.strength }).prefix(6) {
      if let patch = Patch(
        of: blank, writing: writing, x: place.x, y: place.y, width: Self.width,
        height: Self.height), isUnmistakable(patch)
      {
        return patch
      }
    }
    return nil
  }

  private func varies(_ x: Int, _ y: Int) -> Bool {
    for row in [y, y + Self.height / 2, y + Self.height - 1] {
      for column in stride(from: x, to: x + Self.width, by: 8) where varying[column, row] {
        return true
      }
    }
    return false
  }

  private func isUnmistakable(_ patch: Patch) -> Bool {
    let reach = Self.reach
    let window = blank.cropped(
      columns: patch.x - reach..<patch.x + patch.width + reach,
      rows: patch.y - reach..<patch.y + patch.height + reach)
    return patch.likeness(in: window, reach: reach, beyond: 2) < Self.mostSelfLikeness
  }
}

extension Patch {
  /// The best score among shifts of more than `beyond` pixels.
  fileprivate func likeness(in window: GrayImage, reach: Int, beyond: Int) -> Double {
    var best = -1.0
    for dy in stride(from: -reach, through: reach, by: 1) {
      for dx in stride(from: -reach, through: reach, by: 1)
      where max(abs(dx), abs(dy)) > beyond {
        let part = window.cropped(
          columns: reach + dx..<reach + dx + width, rows: reach + dy..<reach + dy + height)
        if let match = find(in: part, reach: 0) { best = max(best, match.score) }
      }
    }
    return best
  }
}

/// Sums of squared gradients over any rectangle, for finding corners (Shi and Tomasi).
struct Cornerness {
  private let width: Int
  private var xx, yy, xy: [Double]

  init(of image: GrayImage, without writing: WritingMask) {
    let (w, h) = (image.width, image.height)
    width = w + 1
    xx = [Double](repeating: 0, count: (w + 1) * (h + 1))
    (yy, xy) = (xx, xx)
    for y in 0..<h {
      var (sumXX, sumYY, sumXY) = (0.0, 0.0, 0.0)
      for x in 0..<w {
        if x > 0, y > 0, x < w - 1, y < h - 1, !writing[x, y] {
          let gx = Double(image[x + 1, y]) - Double(image[x - 1, y])
          let gy = Double(image[x, y + 1]) - Double(image[x, y - 1])
          sumXX += gx * gx
          sumYY += gy * gy
          sumXY += gx * gy
        }
        let at = (y + 1) * width + x + 1
        xx[at] = xx[at - width] + sumXX
        yy[at] = yy[at - width] + sumYY
        xy[at] = xy[at - width] + sumXY
      }
    }
  }

  /// The smaller eigenvalue of the structure tensor: edges in the weaker direction.
  func strength(_ x: Int, _ y: Int, _ w: Int, _ h: Int) -> Double {
    func sum(_ table: [Double]) -> Double {
      table[(y + h) * width + x + w] - table[y * width + x + w] - table[(y + h) * width + x]
        + table[y * width + x]
    }
    let (a, b, c) = (sum(xx), sum(yy), sum(xy))
    return (a + b) / 2 - ((a - b) * (a - b) / 4 + c * c).squareRoot()
  }
}
