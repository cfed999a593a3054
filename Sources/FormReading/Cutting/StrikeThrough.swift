internal import Imaging

/// One long line through the middle of the writing.
enum StrikeThrough {
  /// Shorter writing may itself be a line (一, a dash).
  private static let leastWidth = 9.0
  /// Of the writing's width that the line covers without a gap.
  private static let leastShare = 0.85

  /// `image` is dark on white.
  static func isPresent(_ image: GrayImage, _ cut: FieldCut) -> Bool {
    let dark = image.pixels.indices.filter { image.pixels[$0] < 255 - FieldInk.stroke }
    guard let top = dark.first.map({ $0 / image.width }),
      let bottom = dark.last.map({ $0 / image.width })
    else { return false }
    let columns = dark.map { $0 % image.width }
    guard let left = columns.min(), let right = columns.max() else { return false }
    let width = right - left + 1
    guard Double(width) > leastWidth * cut.pixelsPerMillimetre else { return false }
    let middle = (bottom - top) / 5 + top..<max(bottom - (bottom - top) / 5, top + 1)
    return longestPath(image, left..<right + 1, middle) >= Int(leastShare * Double(width))
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
