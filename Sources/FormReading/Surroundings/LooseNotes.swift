internal import Declarations

/// Gathers pieces of ink on nobody's ground into notes, and leaves out what a desk, a copier and
/// a scanner put there.
struct LooseNotes {
  /// In millimetres, top to bottom.
  let boxes: [PageRect]

  /// Millimetres between the characters of one note, at the most.
  private static let gap = 5.0
  /// In square millimetres: a short character, or a bold tick.
  private static let leastArea = 2.2
  /// In millimetres.
  private static let leastExtent = 3.0
  /// In square millimetres of strokes that bend or cross; a lone straight stroke is a scratch, a
  /// hair or a staple.
  private static let leastBent = 1.2
  /// In millimetres: a straight stroke this long voids something.
  private static let leastStroke = 25.0
  /// In millimetres; solid things as broad as this are holes and stains.
  private static let solidBreadth = 2.6
  private static let solidFill = 0.62
  /// Separate notes on a sheet, at the most; what is more joins the last.
  private static let most = 3

  init(_ pieces: [InkPiece], width: Int, height: Int) {
    let rim = PageRim(pieces, width: width, height: height)
    let loose = pieces.filter { !rim.holds($0) && !Self.isSolid($0) }
    let notes = Self.clusters(loose).filter(Self.isNote).map { cluster in
      cluster.map(\.box).reduce(cluster[0].box) { $0.union($1) }
    }.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
    let rest = notes.dropFirst(Self.most)
    boxes =
      notes.prefix(Self.most - (rest.isEmpty ? 0 : 1))
      + (rest.isEmpty
        ? [] : [rest.reduce(notes[Self.most - 1]) { $0.union($1) }])
  }

  private static func isSolid(_ piece: InkPiece) -> Bool {
    piece.fill > solidFill
      && Double(min(piece.width, piece.height)) > solidBreadth * PageInk.millimetre
  }

  private static func isNote(_ cluster: [InkPiece]) -> Bool {
    let area = cluster.reduce(0) { $0 + $1.squareMillimetres }
    let extent = cluster.map(\.box).reduce(cluster[0].box) { $0.union($1) }
    guard area >= leastArea, max(extent.width, extent.height) >= leastExtent else { return false }
    let bent = cluster.filter { !$0.isStraight }.reduce(0) { $0 + $1.squareMillimetres }
    let longest = cluster.map { Double($0.extent) / PageInk.millimetre }.max() ?? 0
    return bent >= leastBent || longest >= leastStroke
  }

  private static func clusters(_ pieces: [InkPiece]) -> [[InkPiece]] {
    var clusters: [[InkPiece]] = []
    for piece in pieces {
      let reach = piece.box.insetBy(-gap, -gap)
      let near = clusters.indices.filter { index in
        clusters[index].contains { $0.box.intersects(reach) }
      }
      let joined = near.flatMap { clusters[$0] } + [piece]
      for index in near.reversed() { clusters.remove(at: index) }
      clusters.append(joined)
    }
    return clusters
  }
}
