internal import Imaging

/// How dark the ink in a rectangle is.
struct Shades: Sendable {
  /// Pixels that are a trace of something, ``FieldInk/trace`` or darker.
  private(set) var traces = 0
  private var counts = [Int](repeating: 0, count: 256)

  /// Of the traces, the share that is darker than ``peak``: strokes have soft edges, and wherever
  /// they cross they are darker than the pen.
  private static let darkest = 0.1

  mutating func add(_ darkness: UInt8) {
    guard darkness >= FieldInk.trace else { return }
    traces += 1
    counts[Int(darkness)] += 1
  }

  /// Darkness of the cores of strokes, 0 to 255; 0 without a trace.
  var peak: Double { darkness(beyond: Self.darkest) }
  var middle: Double { darkness(beyond: 0.5) }

  /// Such a share of the traces is darker.
  private func darkness(beyond share: Double) -> Double {
    var left = Int(share * Double(traces))
    for shade in counts.indices.reversed() {
      left -= counts[shade]
      if left < 0 { return Double(shade) }
    }
    return 0
  }
}

extension Shades {
  /// Of what lies within the boxes of a cut, without their frames.
  init(_ cut: FieldCut) {
    let frame = Int((FieldCutter.frame * cut.pixelsPerMillimetre).rounded(.up)) + 1
    for box in cut.boxes {
      let inner = box.insetBy(frame)
      for y in inner.rows.clamped(to: 0..<cut.ink.height) {
        for x in inner.columns.clamped(to: 0..<cut.ink.width) { add(cut.ink[x, y]) }
      }
    }
  }
}
