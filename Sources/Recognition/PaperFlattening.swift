import Imaging

/// Evens out paper that is darker on one side: shadow at a fold, a stain, a worn lamp.
struct PaperFlattening {
  /// Paper differs by less than this over one field; what is darker is writing.
  private static let mostDifference = 60

  /// Paper is measured in stretches about as wide as the image is high, which always hold more
  /// paper than writing.
  func apply(to image: GrayImage) -> GrayImage {
    let count = max(1, image.width / max(image.height, 1))
    let levels = (0..<count).map { index in
      paper(of: image, columns: image.width * index / count..<image.width * (index + 1) / count)
    }
    guard let brightest = levels.max(), levels.contains(where: { $0 != brightest }) else {
      return image
    }
    let gains = (0..<image.width).map { x in
      min(Self.mostDifference, brightest - Int(level(at: x, width: image.width, levels)))
    }
    return brightened(image) { gains[$0] }
  }

  /// The same for the cells of a comb, each of which is too small to differ within itself.
  func apply(toCells cells: [GrayImage]) -> [GrayImage] {
    let levels = cells.map { paper(of: $0, columns: 0..<$0.width) }
    guard let brightest = levels.max() else { return cells }
    return zip(cells, levels).map { cell, level in
      let gain = min(Self.mostDifference, brightest - level)
      return gain == 0 ? cell : brightened(cell) { _ in gain }
    }
  }

  private func brightened(_ image: GrayImage, by gain: (_ column: Int) -> Int) -> GrayImage {
    var flat = image
    for y in 0..<image.height {
      for x in 0..<image.width {
        let index = y * image.width + x
        flat.pixels[index] = UInt8(min(255, Int(flat.pixels[index]) + gain(x)))
      }
    }
    return flat
  }

  private func paper(of image: GrayImage, columns: Range<Int>) -> Int {
    var histogram = GrayHistogram()
    for y in 0..<image.height {
      for x in columns { histogram.add(image.pixels[y * image.width + x]) }
    }
    return histogram.grey(atQuantile: ToneNormalization.paperQuantile)
  }

  /// Between the middles of two stretches the paper changes evenly.
  private func level(at x: Int, width: Int, _ levels: [Int]) -> Double {
    let position = (Double(x) + 0.5) * Double(levels.count) / Double(width) - 0.5
    let left = min(max(Int(position.rounded(.down)), 0), levels.count - 1)
    let right = min(left + 1, levels.count - 1)
    let share = min(max(position - Double(left), 0), 1)
    return Double(levels[left]) * (1 - share) + Double(levels[right]) * share
  }
}
