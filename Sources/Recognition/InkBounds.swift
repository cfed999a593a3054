import Imaging

/// The columns and rows that writing covers.
struct InkBounds: Equatable {
  var columns: Range<Int>
  var rows: Range<Int>

  /// Darker than this is ink, in an image whose paper is 255 and whose ink is 0.
  static let inkBelow: UInt8 = 192
  /// A connected patch with fewer pixels than the square of this share of the image's height is
  /// dust, not a dot: fields are about 8 mm high, so this is a quarter of a millimetre.
  static let dustSide = 1.0 / 32

  /// - Returns: nil where there is no ink but dust.
  init?(of image: GrayImage) {
    let side = Double(image.height) * Self.dustSide
    let patches = InkPatches(of: image, below: Self.inkBelow).patches
      .filter { Double($0.area) >= side * side }
    guard let first = patches.first else { return nil }
    self = patches.dropFirst().reduce(first.bounds) { $0.union($1.bounds) }
  }

  init(columns: Range<Int>, rows: Range<Int>) {
    self.columns = columns
    self.rows = rows
  }

  func union(_ other: InkBounds) -> InkBounds {
    InkBounds(columns: columns.hull(other.columns), rows: rows.hull(other.rows))
  }
}

extension Range<Int> {
  func hull(_ other: Range<Int>) -> Range<Int> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }

  /// Wider by `margin` on both sides, but not outside of `limit`.
  func padded(by margin: Int, within limit: Range<Int>) -> Range<Int> {
    Swift.max(
      lowerBound - margin, limit.lowerBound)..<Swift.min(
        upperBound + margin, limit.upperBound)
  }
}
