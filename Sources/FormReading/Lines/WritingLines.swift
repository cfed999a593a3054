internal import Imaging

/// Separates two lines that were written into one box.
struct WritingLines {
  /// Millimetres. One line of hand in a box of 9 mm stays below this.
  private static let leastHeight = 5.5
  /// A gap between lines holds at most this share of the ink of a typical row.
  private static let mostGapInk = 0.08
  /// Each part has to be at least this share of the height.
  private static let leastPart = 0.25

  let pixelsPerMillimetre: Double

  /// `image` is dark on white. One part, or two from top to bottom.
  func split(_ image: GrayImage) -> [GrayImage] {
    let ink = (0..<image.height).map { y in
      (0..<image.width).reduce(0) { $0 + (image[$1, y] < 255 - FieldInk.stroke ? 1 : 0) }
    }
    guard let top = ink.firstIndex(where: { $0 > 0 }),
      let bottom = ink.lastIndex(where: { $0 > 0 }),
      Double(bottom - top) > Self.leastHeight * pixelsPerMillimetre
    else { return [image] }
    let height = bottom - top
    let part = max(1, Int(Self.leastPart * Double(height)))
    let typical = Double(ink[top...bottom].reduce(0, +)) / Double(height + 1)
    let middle = top + part..<max(bottom - part, top + part + 1)
    guard let gap = middle.min(by: { ink[$0] < ink[$1] }),
      Double(ink[gap]) <= Self.mostGapInk * typical,
      isWide(ink, top..<gap, image), isWide(ink, gap..<bottom + 1, image)
    else { return [image] }
    // The middle of the gap.
    let last = (gap..<bottom).first { ink[$0] > ink[gap] } ?? gap
    let cut = (gap + last) / 2
    return [
      image.cropped(columns: 0..<image.width, rows: 0..<cut),
      image.cropped(columns: 0..<image.width, rows: cut..<image.height),
    ]
  }

  /// Two short heaps one above the other are parts of one character, not lines.
  private func isWide(_ ink: [Int], _ rows: Range<Int>, _ image: GrayImage) -> Bool {
    let columns = (0..<image.width).filter { x in
      rows.contains { image[x, $0] < 255 - FieldInk.stroke }
    }
    guard let first = columns.first, let last = columns.last else { return false }
    return last - first > 3 * rows.count
  }
}
