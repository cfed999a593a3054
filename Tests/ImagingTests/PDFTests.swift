import Foundation
import Imaging
import Testing

@Suite("PDF pages are drawn by a child process")
struct PDFTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Pages of 72 by 36 points with a black bar whose height is that of the page's number in points.
  private func pdf(pages: Int) -> [UInt8] {
    let kids = (0..<pages).map { "\(3 + 2 * $0) 0 R" }.joined(separator: " ")
    var text = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    text += "2 0 obj<</Type/Pages/Kids[\(kids)]/Count \(pages)>>endobj\n"
    for page in 0..<pages {
      let draw = "0 g 0 0 72 \(6 * (page + 1)) re f"
      text += "\(3 + 2 * page) 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 36]"
      text += "/Contents \(4 + 2 * page) 0 R>>endobj\n"
      text += "\(4 + 2 * page) 0 obj<</Length \(draw.count)>>stream\n\(draw)\nendstream endobj\n"
    }
    return Array((text + "trailer<</Root 1 0 R>>\n%%EOF\n").utf8)
  }

  @Test("every page is drawn at the resolution asked for", arguments: [72.0, 150, 300])
  func drawn(dotsPerInch: Double) throws {
    let path = try folder.file("scan.pdf", pdf(pages: 2))
    let file = try PageFile(path: path, dotsPerInch: dotsPerInch)
    #expect(file.pageCount == 2)
    let page = try file.page(2)
    #expect(page.gray.width == Int(dotsPerInch))
    #expect(page.dotsPerInch == dotsPerInch)
    // Twelve of 36 points are black.
    let black = page.gray.pixels.reduce(0) { $0 + ($1 < 128 ? 1 : 0) }
    #expect(abs(Double(black) / Double(page.gray.pixels.count) - 1 / 3) < 0.02)
  }

  @Test("a PDF of nothing is damaged or has no page")
  func hollow() throws {
    let path = try folder.file("scan.pdf", Array("%PDF-1.4\n%%EOF\n".utf8))
    #expect(throws: PageFileError.self) { try PageFile(path: path) }
  }
}
