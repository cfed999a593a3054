internal import Imaging

/// Deals the writing of a comb out to its cells.
struct CombCells {
  /// Of a piece, so much in one cell makes all of it that cell's; else it is cut at the borders.
  private static let leastShare = 0.7
  /// In millimetres, beyond the cell's borders on both sides.
  private static let overhang = 1.2
  /// In square millimetres. Less ink is dust.
  private static let leastInk = 0.12

  let pixelsPerMillimetre: Double

  /// One image a cell, all of one height, dark on white; nil for a cell without ink.
  func cells(of image: GrayImage, boxes: [PixelBox]) -> [GrayImage?] {
    let ink = GrayImage(
      width: image.width, height: image.height, pixels: image.pixels.map { 255 - $0 })
    // From the palest edge, so that soft edges go with their strokes.
    let (pieces, labels) = ink.labelledInk(threshold: 16, leastArea: 1)
    let owners = owners(pieces.count, labels, boxes, image.width)
    return boxes.indices.map { cell in
      draw(cell, boxes, image, labels, owners)
    }
  }

  /// Where the image of the cell at `box` begins: left of it, and for the first one even left of
  /// the field's image.
  func firstColumn(of box: PixelBox) -> Int { box.columns.lowerBound - pad }

  private var pad: Int { Int(Self.overhang * pixelsPerMillimetre) }

  /// For each label the cell that gets all of it; nil where it is cut at the borders.
  private func owners(
    _ count: Int, _ labels: [Int32], _ boxes: [PixelBox], _ width: Int
  ) -> [Int?] {
    var shares = [[Int]](repeating: [Int](repeating: 0, count: boxes.count), count: count + 1)
    for index in labels.indices where labels[index] > 0 {
      if let cell = nearest(index % width, boxes) { shares[Int(labels[index])][cell] += 1 }
    }
    return shares.map { share in
      let total = share.reduce(0, +)
      return share.indices.first { Double(share[$0]) > Self.leastShare * Double(total) }
    }
  }

  private func nearest(_ x: Int, _ boxes: [PixelBox]) -> Int? {
    func distance(_ box: PixelBox) -> Int {
      max(box.columns.lowerBound - x, x - box.columns.upperBound + 1, 0)
    }
    return boxes.indices.min { distance(boxes[$0]) < distance(boxes[$1]) }
  }

  private func draw(
    _ cell: Int, _ boxes: [PixelBox], _ image: GrayImage, _ labels: [Int32], _ owners: [Int?]
  ) -> GrayImage? {
    let columns = boxes[cell].columns
    let from = firstColumn(of: boxes[cell])
    var result = GrayImage(
      width: columns.count + 2 * pad, height: image.height, filledWith: 255)
    var count = 0
    for x in max(0, from)..<min(image.width, columns.upperBound + pad) {
      let isNearest = nearest(x, boxes) == cell
      for y in 0..<image.height {
        let at = y * image.width + x
        let label = Int(labels[at])
        guard label > 0, owners[label].map({ $0 == cell }) ?? isNearest else { continue }
        result[x - from, y] = image.pixels[at]
        if image.pixels[at] < 255 - FieldInk.stroke { count += 1 }
      }
    }
    let least = Self.leastInk * pixelsPerMillimetre * pixelsPerMillimetre
    return Double(count) >= least ? result : nil
  }
}
