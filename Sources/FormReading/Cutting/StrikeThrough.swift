internal import Imaging

/// One long line through the middle of the writing.
enum StrikeThrough {
  /// Beyond this width, in millimetres, any unbroken line is one through the writing.
  private static let longWidth = 9.0
  /// Of the writing's width that the line covers without a gap.
  private static let leastShare = 0.85
  /// Two characters are this wide. Less may be a single one with a long stroke of its own.
  private static let shortWidth = 3.5
  /// Through short writing the line is straight and without any gap, which the space between two
  /// characters would make.
  private static let leastInked = 0.97
  /// There is writing above and below the line, in millimetres: it is no dash and no 一.
  private static let leastHeight = 2.2
  /// The steepest line, as rise over run.
  private static let steepest = 0.25

  /// `image` is dark on white.
  static func isPresent(_ image: GrayImage, _ cut: FieldCut) -> Bool {
    let dark = image.pixels.indices.filter { image.pixels[$0] < 255 - FieldInk.stroke }
    guard let top = dark.first.map({ $0 / image.width }),
      let bottom = dark.last.map({ $0 / image.width })
    else { return false }
    let columns = dark.map { $0 % image.width }
    guard let left = columns.min(), let right = columns.max() else { return false }
    let width = right - left + 1
    let middle = (bottom - top) / 5 + top..<max(bottom - (bottom - top) / 5, top + 1)
    let scale = cut.pixelsPerMillimetre
    if Double(width) > longWidth * scale {
      return longestPath(image, left..<right + 1, middle) >= Int(leastShare * Double(width))
    }
    return Double(width) > shortWidth * scale && Double(bottom - top) > leastHeight * scale
      && straightest(image, left..<right + 1, middle) >= leastInked
  }

  /// The greatest share of columns that a straight line within the rows finds inked, 0 to 1.
  private static func straightest(
    _ image: GrayImage, _ columns: Range<Int>, _ rows: Range<Int>
  ) -> Double {
    guard rows.count >= 3, columns.count > 1 else { return 0 }
    let steepest = Int(steepest * Double(columns.count))
    var best = 0
    for start in rows {
      for end in max(rows.lowerBound, start - steepest)...min(rows.upperBound - 1, start + steepest)
      {
        var inked = 0
        for x in columns {
          let y = start + (end - start) * (x - columns.lowerBound) / (columns.count - 1)
          if image[x, y] < 255 - FieldInk.stroke { inked += 1 }
        }
        best = max(best, inked)
      }
    }
    return Double(best) / Double(columns.count)
  }

  /// The most columns crossed by a dark path that moves at most one row a column.
  private static func longestPath(
    _ image: GrayImage, _ columns: Range<Int>, _ rows: Range<Int>
  ) -> Int {
    guard rows.count >= 3 else { return 0 }
    var lengths = [Int](repeating: 0, count: rows.count)
    var best = 0
    for x in columns {
      var next = [Int](repeating: 0, count: rows.count)
      for row in rows.indices where image[x, row] < 255 - FieldInk.stroke {
        let index = row - rows.lowerBound
        let before = max(
          lengths[index], index > 0 ? lengths[index - 1] : 0,
          index + 1 < lengths.count ? lengths[index + 1] : 0)
        next[index] = before + 1
        best = max(best, next[index])
      }
      lengths = next
    }
    return best
  }
}
