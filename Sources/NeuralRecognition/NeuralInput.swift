import Imaging
import Recognition

/// A line as the model takes it: three equal channels, 48 rows, grey as -1 (black) to 1 (white).
struct NeuralInput {
  static let channels = 3
  static let height = 48
  /// Columns of the image that one frame of the output stands for.
  static let columnsPerFrame = 8
  /// Widths are rounded up to this, so that few different ones are met: the engine prepares
  /// itself anew for each.
  static let widthStep = 32

  /// The writing is set so high, with white around it, that it reads best: dates gain up to 42 rows,
  /// above all those with 年月日; codes and Han are as good at 30 and cheaper, as a line's width
  /// grows with its height.
  static func scaling(for script: LineScript, _ look: Look = .first) -> LineScaling {
    let inkHeight = script == .date ? 42 : 30
    return LineScaling(
      inkHeight: inkHeight, border: (height - inkHeight) / 2, stretch: look.stretch)
  }

  /// How often the line was looked at before. Wider, the model sees strokes that stand close (11)
  /// apart, and errs in other places: of 412 fields that the first look read wrong, the second
  /// read 56 right, and where both say the same they are right far more often.
  enum Look {
    case first, second

    var stretch: Double {
      switch self {
      case .first: 1
      case .second: 1.3
      }
    }
  }

  let script: LineScript
  let width: Int
  /// Channel by channel, row by row.
  let values: [Float]
  let cells: [LineImage.CellSpan]?

  init(_ line: LineImage, _ look: Look = .first) {
    let scaled = Self.scaling(for: line.script, look).apply(to: line)
    let image = scaled.image
    let width = (image.width + Self.widthStep - 1) / Self.widthStep * Self.widthStep
    var plane = [Float](repeating: 1, count: width * Self.height)
    // A line lower than it should be (一) stays in the middle.
    let top = (Self.height - image.height) / 2
    for y in 0..<image.height {
      for x in 0..<image.width {
        plane[(top + y) * width + x] = Float(image.pixels[y * image.width + x]) / 127.5 - 1
      }
    }
    script = line.script
    self.width = width
    values = plane + plane + plane
    cells = scaled.cells
  }
}
