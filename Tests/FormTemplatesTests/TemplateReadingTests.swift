import Declarations
import Testing

@testable import FormTemplates

@Suite("Reading a template")
struct TemplateReadingTests {
  @Test("says who the form is and how large its page is")
  func header() throws {
    let form = try SmallForm.template()
    #expect(form.identity == FormIdentity(id: "small", version: 3))
    #expect(form.pageWidth == 210 && form.pageHeight == 297)
    #expect(form.marks.map(\.shape) == [.circle, .square, .square, .square])
    #expect(form.code == PageRect(x: 160, y: 20, width: 20, height: 20))
    #expect(form.serial?.box == PageRect(x: 160, y: 43, width: 20, height: 4))
  }

  @Test("counts a section's places from below its heading")
  func sectionOrigin() throws {
    let name = try #require(try SmallForm.template().field(.name))
    #expect(name.layout == .box(PageRect(x: 40, y: 57.5, width: 50, height: 8.5)))
    #expect(name.required && name.kind == .text && name.content == .name)
  }

  @Test("puts a gap after the cell that it is written for")
  func combGaps() throws {
    let comb = try #require(try SmallForm.template().field(.idNumber))
    #expect(comb.kind == .comb && comb.content == .document)
    #expect(
      comb.boxes.map(\.x).map { ($0 * 10).rounded() / 10 } == [40, 47.1, 52.7])
  }

  @Test("keeps the options in the file's order")
  func options() throws {
    guard case .options(let options) = try SmallForm.template().field(.sex)?.layout else {
      Issue.record("not a choice")
      return
    }
    #expect(options.map(\.value) == ["male", "female"])
    #expect(options.map(\.box.x) == [40, 60])
  }

  @Test("fills a grid row by row")
  func grid() throws {
    let form = try SmallForm.template()
    let corners = ["fever", "fatigue", "none"].map {
      form.field(FieldKey("symptoms.\($0)"))?.bounds
    }
    #expect(corners.map { $0?.x } == [40, 66, 40])
    #expect(corners.map { $0?.y } == [89.5, 89.5, 98.5])
  }

  @Test("repeats rows, numbered from 0 in keys and from 1 in print")
  func rows() throws {
    let form = try SmallForm.template()
    #expect(form.field(.stay(0, .place))?.bounds.y == 111.5)
    #expect(form.field(.stay(1, .place))?.bounds.y == 121.5)
    #expect(form.field(.stay(1, .from))?.kind == .date)
    let printed = form.artwork.compactMap { piece -> String? in
      guard case .text(let label) = piece else { return nil }
      return label.text
    }
    #expect(printed.contains("1") && printed.contains("2") && !printed.contains("#"))
  }

  @Test("marks a required field's label with a star, and sets the label left of the box")
  func requiredLabel() throws {
    let form = try SmallForm.template()
    let label = try #require(
      form.artwork.compactMap { piece -> Artwork.Label? in
        guard case .text(let label) = piece, label.text == "姓名 *" else { return nil }
        return label
      }.first)
    #expect(label.box.maxX < 40 && label.box.y > 57)
  }
}
