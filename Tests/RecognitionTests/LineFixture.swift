import Foundation
import Imaging
import Testing

/// Drawn, slightly blurred and noisy cuts as scans at 300 dpi give them; nobody's data.
///
/// | file | shows |
/// |---|---|
/// | station.pgm | 石家庄 in a serif face |
/// | date.pgm | 6月13日 in a sans face |
/// | train.pgm | G6732 |
/// | phone.pgm | a comb of 11 cells, 50 px wide: 13800138000 |
/// | document.pgm | a comb of 18 cells, 50 px wide, faded: 99010119900101004X |
enum LineFixture {
  static let cellWidth = 50
  /// Cells are cut inside of their frames.
  static let cellInset = 3

  static func image(_ name: String) throws -> GrayImage {
    let url = try #require(
      Bundle.module.url(forResource: name, withExtension: "pgm", subdirectory: "Fixtures"))
    let bytes = try Array(Data(contentsOf: url))
    let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.prefix(3)
    let end = try #require(ends.last)
    let header = String(decoding: bytes[..<end], as: UTF8.self).split { " \n".contains($0) }
    let width = try #require(Int(header[1]))
    let height = try #require(Int(header[2]))
    return GrayImage(width: width, height: height, pixels: Array(bytes[(end + 1)...]))
  }

  static func cells(_ name: String) throws -> [GrayImage] {
    let comb = try image(name)
    return stride(from: 0, to: comb.width, by: cellWidth).map { left in
      comb.columns(left + cellInset..<left + cellWidth - cellInset)
    }
  }
}

extension GrayImage {
  func columns(_ range: Range<Int>) -> GrayImage {
    let rows = (0..<height).flatMap {
      pixels[$0 * width + range.lowerBound..<$0 * width + range.upperBound]
    }
    return GrayImage(width: range.count, height: height, pixels: rows)
  }

  /// Filled with one grey.
  mutating func fill(columns: Range<Int>, rows: Range<Int>, with grey: UInt8) {
    for y in rows { for x in columns { self[x, y] = grey } }
  }
}
