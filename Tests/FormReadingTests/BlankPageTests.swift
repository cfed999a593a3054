import Declarations
import FormReading
import Imaging
import Testing

@Suite("Empty backs are told from pages with content")
struct BlankPageTests {
  enum Back: String, CaseIterable, Sendable {
    case white, shadow, holes, bleedThrough, staple
    case note, pencil, signature, oneWord
  }

  @Test("what is blank and what is not", arguments: Back.allCases)
  func blank(back: Back) throws {
    let outcome = try Forms.reader().read(PageImage(gray: draw(back)))
    let isBlank = [.white, .shadow, .holes, .bleedThrough, .staple].contains(back)
    #expect(outcome.isBlank == isBlank)
    if !isBlank { #expect(outcome.rejection != nil) }
  }

  private func draw(_ back: Back) -> GrayImage {
    var page = GrayImage(width: 1240, height: 1754, filledWith: 238)
    switch back {
    case .white: break
    case .shadow:
      for y in 0..<page.height {
        for x in 0..<page.width { page[x, y] = UInt8(238 - x / 12 - (x > 1225 ? 90 : 0)) }
      }
    case .holes:
      for y in [108.0, 188] { disc(&page, x: 12, y: y, radius: 3) }
    case .bleedThrough:
      for row in 0..<12 { word(&page, x: 40, y: 40 + 15 * Double(row), value: 215) }
    case .staple: page.stroke((6, 5), (6, 15), width: 0.6, value: 60)
    case .note: for row in 0..<3 { word(&page, x: 50, y: 60 + 12 * Double(row), value: 50) }
    case .pencil: word(&page, x: 60, y: 100, value: 165)
    case .signature: word(&page, x: 120, y: 240, value: 60)
    case .oneWord: word(&page, x: 90, y: 150, value: 40)
    }
    return page
  }

  private func word(_ page: inout GrayImage, x: Double, y: Double, value: UInt8) {
    for letter in 0..<5 {
      let at = x + 4 * Double(letter)
      page.stroke((at, y), (at + 1, y + 4), value: value)
      page.stroke((at + 1, y + 4), (at + 2.4, y), value: value)
    }
  }

  private func disc(_ page: inout GrayImage, x: Double, y: Double, radius: Double) {
    for step in 0..<60 {
      let half = radius * (1 - Double(step * step) / 3600).squareRoot()
      let offset = radius * Double(step) / 60
      for side in [-offset, offset] {
        page.paint(PageRect(x: x - half, y: y + side - 0.1, width: 2 * half, height: 0.2), 40)
      }
    }
  }
}
