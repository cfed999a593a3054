import Foundation

/// Pictures of digits that real people wrote: 8-bit grey, ink bright, as in the IDX collections.
struct DigitPictures: Sendable {
  struct Picture: Sendable {
    /// Row-major, `side` × `side`, 255 where the ink is.
    var pixels: [UInt8]
    var side: Int
    /// Where the ink is, in pixels.
    var columns, rows: ClosedRange<Int>
    /// Shear to the right per unit of height.
    var slant: Double
    /// Of the line, in pixels.
    var breadth: Double
  }

  /// By digit, then by parity of the place in the collection.
  private let pictures: [[[Picture]]]

  /// Nil where the folder has none.
  /// - Throws: ``SpecimenError/handwriting(file:reason:)``.
  init?(folder: URL) throws(SpecimenError) {
    let name = "digits-images-idx3-ubyte"
    guard let images = try IndexedBytes.read(name, in: folder),
      let labels = try IndexedBytes.read("digits-labels-idx1-ubyte", in: folder)
    else { return nil }
    guard let pictures = Self(images, labels: labels) else {
      throw .handwriting(file: name, reason: "not as many square pictures as there are labels 0-9")
    }
    self = pictures
  }

  /// Nil where sizes do not fit each other or a digit is missing from either half.
  init?(_ images: IndexedBytes, labels: IndexedBytes) {
    guard images.sizes.count == 3, images.sizes[1] == images.sizes[2], images.sizes[1] > 0,
      labels.sizes == [images.sizes[0]], labels.bytes.allSatisfy({ $0 < 10 })
    else { return nil }
    let side = images.sizes[1]
    var pictures = [[[Picture]]](repeating: [[], []], count: 10)
    for (index, label) in labels.bytes.enumerated() {
      let pixels = Array(images.bytes[index * side * side..<(index + 1) * side * side])
      guard let picture = Picture(pixels, side: side) else { continue }
      pictures[Int(label)][index % 2].append(picture)
    }
    guard pictures.allSatisfy({ $0.allSatisfy { !$0.isEmpty } }) else { return nil }
    self.pictures = pictures
  }

  /// Of some drawn at random the one that leans and presses most like the writer. Tuning has the pictures of
  /// even place, reporting those of odd place.
  func picture(
    of digit: Int, _ manner: DigitManner, using chance: inout SeededGenerator
  ) -> Picture? {
    guard pictures.indices.contains(digit) else { return nil }
    let halves = pictures[digit]
    let parity =
      switch manner.split {
      case .tuning: 0
      case .reporting: 1
      case .all: chance.whole(0...1)
      }
    // Eight keep most of the variety and still look like one hand with one pen.
    let drawn = (0..<8).compactMap { _ in chance.pick(halves[parity]) }
    return drawn.min { manner.strangeness(of: $0) < manner.strangeness(of: $1) }
  }
}

extension DigitPictures.Picture {
  /// Nil where there is no ink.
  init?(_ pixels: [UInt8], side: Int) {
    var (columns, rows): (Set<Int>, Set<Int>) = ([], [])
    var (mass, sumX, sumY) = (0.0, 0.0, 0.0)
    for index in pixels.indices where pixels[index] > 64 {
      columns.insert(index % side)
      rows.insert(index / side)
      mass += 1
      sumX += Double(index % side)
      sumY += Double(index / side)
    }
    guard let left = columns.min(), let right = columns.max(), let top = rows.min(),
      let bottom = rows.max()
    else { return nil }
    var (across, down) = (0.0, 0.0)
    for index in pixels.indices where pixels[index] > 64 {
      let dy = Double(index / side) - sumY / mass
      across -= (Double(index % side) - sumX / mass) * dy
      down += dy * dy
    }
    self.init(
      pixels: pixels, side: side, columns: left...right, rows: top...bottom,
      slant: down > 0 ? across / down : 0, breadth: Self.breadth(pixels, side))
  }

  /// What thinning leaves is as long as the line; its area over it is its breadth.
  private static func breadth(_ pixels: [UInt8], _ side: Int) -> Double {
    let ink = pixels.indices.map { index in
      let (x, y) = (index % side, index / side)
      return pixels[index] > 127 && x > 0 && y > 0 && x < side - 1 && y < side - 1
    }
    let line = Thinning(width: side, height: side, ink: ink).ink
    return Double(ink.count(where: \.self)) / Double(max(1, line.count(where: \.self)))
  }
}

/// How one writer's digits lean and press.
struct DigitManner: Sendable, Hashable {
  var split: SpecimenOptions.Split
  var slant: Double
  /// Of the line, in pixels of the picture; a digit is 20 high.
  var breadth: Double

  init(split: SpecimenOptions.Split, using chance: inout SeededGenerator) {
    self.split = split
    slant = 0.1 + chance.normal(0.15)
    breadth = chance.real(1.8...3)
  }

  /// A tenth of shear looks as strange as a third of a pixel of breadth.
  func strangeness(of picture: DigitPictures.Picture) -> Double {
    abs(picture.slant - slant) + 0.3 * abs(picture.breadth - breadth)
  }
}
