import Imaging

/// How a crop is cut into strips that lie under one another, so that its writing becomes as large
/// as the room allows.
struct CropLayout: Equatable {
  /// A character cell is about twice as high as it is wide.
  private static let cellAspect = 0.5
  private static let mostStrips = 4
  /// One more strip has to make the writing this much larger: the eye prefers one line.
  private static let worthwhile = 1.15
  /// How far a cut may move to find a gap in the writing, as a share of a strip.
  private static let searchShare = 0.12

  /// Columns of the picture, from left to right.
  var strips: [Range<Int>]
  /// Character cells of the widest strip.
  var columns: Int
  /// Character cells of every strip.
  var rows: Int

  /// `mostColumnsPerPixel`: where larger shows no more.
  init(_ image: GrayImage, room: Terminal.Size, mostColumnsPerPixel: Double) {
    var best = (strips: 1, scale: 0.0)
    for strips in 1...Self.mostStrips {
      let scale = Self.scale(
        width: Double(image.width) / Double(strips), height: Double(image.height),
        columns: room.columns, rows: room.rows / strips, most: mostColumnsPerPixel)
      if scale > best.scale * (strips == 1 ? 1 : Self.worthwhile) { best = (strips, scale) }
    }
    strips = Self.cut(image, into: best.strips)
    let widest = strips.map(\.count).max() ?? 1
    // Cuts that moved make a strip wider than planned.
    let scale = min(best.scale, Double(room.columns) / Double(max(1, widest)))
    columns = max(1, Int(Double(widest) * scale))
    rows = max(1, Int((Double(image.height) * scale * Self.cellAspect).rounded(.down)))
  }

  private static func scale(
    width: Double, height: Double, columns: Int, rows: Int, most: Double
  ) -> Double {
    guard rows > 0, width > 0, height > 0 else { return 0 }
    return min(Double(columns) / width, Double(rows) / (height * cellAspect), most)
  }

  /// Where least is written, near the places that would make the strips equal.
  private static func cut(_ image: GrayImage, into count: Int) -> [Range<Int>] {
    guard count > 1 else { return [0..<image.width] }
    let ink = image.inkByColumn(rows: 0..<image.height)
    let reach = Int(Double(image.width) / Double(count) * searchShare)
    let cuts = (1..<count).map { number in
      let ideal = image.width * number / count
      let near = (ideal - reach...ideal + reach).clamped(to: 0...image.width - 1)
      return near.min { (ink[$0], abs($0 - ideal)) < (ink[$1], abs($1 - ideal)) } ?? ideal
    }
    let edges = [0] + cuts + [image.width]
    return zip(edges, edges.dropFirst()).map { $0..<max($0, $1) }
  }
}
