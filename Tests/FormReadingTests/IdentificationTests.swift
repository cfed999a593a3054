import Declarations
import FormReading
import FormTemplates
import Imaging
import Testing

@Suite("Forms are told apart, and what is no form is refused")
struct IdentificationTests {
  @Test("each edition is recognised by its code", arguments: [1, 2])
  func byCode(version: Int) throws {
    let sheet = try #require(
      try Forms.reader().read(PageImage(gray: try Forms.page(version))).sheet)
    #expect(sheet.form.version == version)
  }

  @Test("and without its code by what is printed", arguments: [1, 2])
  func byPrint(version: Int) throws {
    var page = try Forms.page(version)
    if let code = try Forms.template(version).code { page.paint(code.insetBy(-1, -1), 255) }
    let sheet = try #require(try Forms.reader().read(PageImage(gray: page)).sheet)
    #expect(sheet.form.version == version)
    #expect(sheet.serial == nil)
  }

  @Test("an edition without a template is never read as another", arguments: [1, 2])
  func unknown(version: Int) throws {
    let outcome = try Forms.reader([3 - version]).read(PageImage(gray: try Forms.page(version)))
    #expect(outcome.rejection?.code == "unknown-edition")
  }

  @Test("nor where its code is covered", arguments: [1, 2])
  func unknownWithoutCode(version: Int) throws {
    var page = try Forms.page(version)
    if let code = try Forms.template(version).code { page.paint(code.insetBy(-1, -1), 255) }
    let outcome = try Forms.reader([3 - version]).read(PageImage(gray: page))
    #expect(outcome.rejection?.code == "not-a-form")
  }

  @Test("a page of lines is no form")
  func lines() throws {
    var page = GrayImage(width: 1240, height: 1754)
    for line in 0..<40 {
      for word in 0..<12 {
        let box = PageRect(
          x: 15 + 15 * Double(word), y: 15 + 6.6 * Double(line),
          width: 6 + Double((word * 7 + line * 3) % 8), height: 2.4)
        page.paint(box, 30)
      }
    }
    #expect(try Forms.reader().read(PageImage(gray: page)).rejection?.code == "not-a-form")
  }
}
