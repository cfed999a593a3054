internal import Imaging

/// How bright the paper is over the page: uneven light, shadows and yellowing taken together.
struct PaperTone: Sendable {
  private let columns, rows: Int
  private let tile: Int
  private var values: [Int]

  /// Share of the pixels of a tile that are darker than what is taken for paper: print and
  /// writing cover less than half of any tile that is larger than a letter.
  private static let quantile = 0.8
  /// Black borders, shadows of the lid and holes are no paper; darkness is told against this.
  private static let darkestPaper = 96

  /// `tile` in pixels, a few letters wide.
  init(of image: GrayImage, tile: Int) {
    self.tile = tile
    columns = max(1, (image.width + tile - 1) / tile)
    rows = max(1, (image.height + tile - 1) / tile)
    values = []
    values.reserveCapacity(columns * rows)
    image.pixels.withUnsafeBufferPointer { pixels in
      for row in 0..<rows {
        for column in 0..<columns {
          let xs = column * tile..<min(image.width, (column + 1) * tile)
          let ys = row * tile..<min(image.height, (row + 1) * tile)
          values.append(Self.paper(pixels, image.width, xs, ys))
        }
      }
    }
  }

  private static func paper(
    _ pixels: UnsafeBufferPointer<UInt8>, _ stride: Int, _ xs: Range<Int>, _ ys: Range<Int>
  ) -> Int {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 256) { counts in
      counts.initialize(repeating: 0)
      // Every second pixel of every second row tells as much.
      var total: Int32 = 0
      for y in Swift.stride(from: ys.lowerBound, to: ys.upperBound, by: 2) {
        for x in Swift.stride(from: xs.lowerBound, to: xs.upperBound, by: 2) {
          counts[Int(pixels[y * stride + x])] += 1
          total += 1
        }
      }
      let wanted = Int32(Double(total) * quantile)
      var below: Int32 = 0
      for value in 0..<256 {
        below += counts[value]
        if below > wanted { return max(darkestPaper, value) }
      }
      return 255
    }
  }

  /// Darkness against the paper: 0 paper, 255 black.
  func darkness(of image: GrayImage) -> GrayImage {
    var result = image
    let across = (0..<image.width).map { Self.between($0, tile, columns) }
    // Tones between two rows of tiles, one value a column of tiles, in 256ths of a grey value.
    var line = [Int](repeating: 0, count: columns)
    result.pixels.withUnsafeMutableBufferPointer { pixels in
      across.withUnsafeBufferPointer { across in
        for y in 0..<image.height {
          let (top, bottom, down) = Self.between(y, tile, rows)
          for column in 0..<columns {
            line[column] =
              values[top * columns + column] * (256 - down)
              + values[bottom * columns + column] * down
          }
          line.withUnsafeBufferPointer { line in
            Self.darken(pixels, y * image.width, line, across)
          }
        }
      }
    }
    return result
  }

  @inline(__always)
  private static func darken(
    _ pixels: UnsafeMutableBufferPointer<UInt8>, _ start: Int, _ line: UnsafeBufferPointer<Int>,
    _ across: UnsafeBufferPointer<(Int, Int, Int)>
  ) {
    for x in 0..<across.count {
      let (left, right, share) = across[x]
      let paper = (line[left] &* (256 &- share) &+ line[right] &* share) >> 16
      let dark = paper &- Int(pixels[start &+ x])
      // Most pixels are paper; a division is saved for each.
      pixels[start &+ x] =
        dark <= 0 ? 0 : UInt8(truncatingIfNeeded: min(255, dark &* reciprocals[paper] >> 16))
    }
  }

  /// 255 / paper in 65,536ths.
  private static let reciprocals: [Int] = [0] + (1...255).map { (255 << 16) / $0 }

  /// The tiles on both sides and how far the second counts, in 256ths.
  @inline(__always)
  private static func between(_ at: Int, _ tile: Int, _ count: Int) -> (Int, Int, Int) {
    let shifted = at - tile / 2
    guard shifted >= 0 else { return (0, 0, 0) }
    let index = shifted / tile
    guard index < count - 1 else { return (count - 1, count - 1, 0) }
    return (index, index + 1, (shifted - index * tile) * 256 / tile)
  }
}
