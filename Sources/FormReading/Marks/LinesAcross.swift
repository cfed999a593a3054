internal import Imaging

/// Lines that go through a box from side to side and on beyond it: two of them take a mark back, and
/// no mark leaves its box like that.
struct LinesAcross: Sendable {
  let count: Int

  /// In millimetres from the box: past the frame and what the fit leaves of it, up to where lines
  /// that take back end.
  private static let beside = 0.5...1.3
  /// Of the columns there, so many at the least hold the line.
  private static let leastInked = 0.6
  /// In millimetres; what is higher is no line.
  private static let mostHeight = 1.4

  /// `labels` are of ink, in rows of `width` pixels.
  init(_ labels: [Int32], width: Int, box: PixelBox, pixelsPerMillimetre scale: Double) {
    let (near, far) = (
      Int((Self.beside.lowerBound * scale).rounded()),
      Int((Self.beside.upperBound * scale).rounded())
    )
    func lines(_ columns: Range<Int>) -> Int {
      let columns = columns.clamped(to: 0..<width)
      let rows = box.rows.clamped(to: 0..<labels.count / max(1, width))
      guard !columns.isEmpty else { return 0 }
      let inked = rows.map { y in
        columns.count { x in
          (max(y - 1, 0)...y + 1).contains { row in
            let at = row * width + x
            return at < labels.count && labels[at] > 0
          }
        }
      }.map { Double($0) >= Self.leastInked * Double(columns.count) }
      return Self.runs(inked).count { Double($0) <= Self.mostHeight * scale }
    }
    count = min(
      lines(box.columns.lowerBound - far..<box.columns.lowerBound - near),
      lines(box.columns.upperBound + near..<box.columns.upperBound + far))
  }

  /// The lengths of what holds together.
  private static func runs(_ inked: [Bool]) -> [Int] {
    inked.split(separator: false).map(\.count)
  }
}

extension BoxInk {
  /// Two lines take the mark back.
  var isStruckThrough: Bool { linesAcross >= 2 }
}
