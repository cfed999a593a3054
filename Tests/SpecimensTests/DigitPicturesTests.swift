import Foundation
import Testing

@testable import Specimens

@Suite struct DigitPicturesTests {
  /// 20 pictures of 8 × 8 pixels, two of each digit; those of odd place lean to the right.
  private static func collection() -> (images: [UInt8], labels: [UInt8]) {
    var pixels: [UInt8] = []
    for index in 0..<20 {
      var picture = [UInt8](repeating: 0, count: 64)
      for y in 1..<7 {
        let x = index.isMultiple(of: 2) ? 3 : 6 - (y - 1) * 2 / 3
        picture[y * 8 + x] = 255
        picture[y * 8 + x + 1] = 255
      }
      pixels += picture
    }
    return (
      [0, 0, 8, 3, 0, 0, 0, 20, 0, 0, 0, 8, 0, 0, 0, 8] + pixels,
      [0, 0, 8, 1, 0, 0, 0, 20] + (0..<20).map { UInt8($0 / 2) }
    )
  }

  private static func pictures(_ images: [UInt8], _ labels: [UInt8]) throws -> DigitPictures? {
    let images = try #require(IndexedBytes(images))
    let labels = try #require(IndexedBytes(labels))
    return DigitPictures(images, labels: labels)
  }

  private static func pictures() throws -> DigitPictures {
    let (images, labels) = collection()
    return try #require(try pictures(images, labels))
  }

  @Test("Tuning has the pictures of even place, reporting those of odd place")
  func splits() throws {
    let pictures = try Self.pictures()
    var chance = SeededGenerator(seed: 1)
    for (split, leans) in [(SpecimenOptions.Split.tuning, false), (.reporting, true)] {
      for digit in 0...9 {
        let manner = DigitManner(split: split, using: &chance)
        let picture = try #require(pictures.picture(of: digit, manner, using: &chance))
        #expect((picture.slant > 0.3) == leans)
      }
    }
  }

  @Test(
    "What is no IDX file of bytes, or is cut short, is refused",
    arguments: [
      [], [0, 0, 8], [1, 0, 8, 1, 0, 0, 0, 0], [0, 0, 9, 1, 0, 0, 0, 1, 5],
      [0, 0, 8, 1, 0, 0, 0, 2, 5],
      [0, 0, 8, 3, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 1],
    ] as [[UInt8]])
  func refused(data: [UInt8]) {
    #expect(IndexedBytes(data) == nil)
  }

  @Test("Pictures and labels have to belong together")
  func unlike() throws {
    let (images, labels) = Self.collection()
    #expect(try Self.pictures(images, [0, 0, 8, 1, 0, 0, 0, 1, 7]) == nil)
    var wrong = labels
    wrong[8] = 10
    #expect(try Self.pictures(images, wrong) == nil)
  }

  @Test("A digit is drawn on the baseline, as high as digits are")
  func drawn() throws {
    let pictures = try Self.pictures()
    var chance = SeededGenerator(seed: 5)
    var hand = Hand.quick(.tuning, using: &chance)
    (hand.sizeSpread, hand.lean) = (0, 0)
    let manner = DigitManner(split: .tuning, using: &chance)
    let picture = try #require(pictures.picture(of: 7, manner, using: &chance))
    let patch = DigitDrawing(hand: hand, manner: manner, pixelsPerMillimetre: 10)
      .patch(picture, at: SIMD2(10, 20), em: 5, using: &chance)
    let rows = patch.coverage.indices.filter { patch.coverage[$0] > 127 }
      .map { patch.top + $0 / patch.width }
    let (top, bottom) = (try #require(rows.min()), try #require(rows.max()))
    // 3.6 mm high, its foot at 20 mm.
    #expect((160...170).contains(top))
    #expect((195...204).contains(bottom))
  }
}
