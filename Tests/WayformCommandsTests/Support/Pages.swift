import Foundation
import Imaging

/// Pages that are no filled form. A4 at 150 dpi.
enum Pages {
  private static let (width, height) = (1240, 1754)

  static let blank = GrayImage(width: width, height: height)

  /// Lines of dark blocks, as a letter looks from afar.
  static let letter: GrayImage = {
    var page = blank
    for line in stride(from: 150, to: 1500, by: 40) {
      for word in stride(from: 120, to: 1000, by: 90) {
        for y in line..<line + 14 {
          for x in word..<word + 60 { page[x, y] = 20 }
        }
      }
    }
    return page
  }()

  static func encoded(_ image: GrayImage, as encoding: ImageEncoding = .png) throws -> Data {
    Data(try image.encoded(as: encoding, dotsPerInch: 150))
  }
}
