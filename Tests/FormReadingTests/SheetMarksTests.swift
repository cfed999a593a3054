import Declarations
import FormReading
import FormTemplates
import Imaging
import Testing

@Suite("Marks and ink on a drawn sheet")
struct SheetMarksTests {
  @Test("ticks, crosses, corrections, writing and empty fields are what they are")
  func sheet() throws {
    let template = try Forms.template(1)
    var page = try Forms.page(1)
    tick(&page, try option(template, "traveller.sex", "female"))
    cross(&page, try option(template, "questions.caseContact", "yes"))
    tick(&page, try option(template, "symptoms.fever", "true"))
    // Changed from yes to no.
    page.paint(try option(template, "questions.venueVisit", "yes").insetBy(-0.3, -0.3), 40)
    tick(&page, try option(template, "questions.venueVisit", "no"))
    write(&page, try #require(template.field(.name)).bounds, value: 50)
    write(&page, try #require(template.field(.seat)).bounds, value: 195)
    page = Warp(degrees: 1.2, scale: 0.985).apply(to: page)

    let sheet = try #require(try Forms.reader([1]).read(PageImage(gray: page)).sheet)
    func marks(_ key: String) -> [String: FieldObservation.Option.Mark] {
      let options = sheet.observations.first { $0.key.rawValue == key }?.options ?? []
      return Dictionary(uniqueKeysWithValues: options.map { ($0.value, $0.mark) })
    }
    func ink(_ key: FieldKey) -> FieldObservation.Ink? {
      sheet.observations.first { $0.key == key }?.ink
    }
    #expect(marks("traveller.sex") == ["female": .marked, "male": .empty])
    #expect(marks("questions.caseContact") == ["yes": .marked, "no": .empty])
    #expect(marks("questions.venueVisit") == ["yes": .struckOut, "no": .marked])
    #expect(marks("questions.hotspotStay") == ["yes": .empty, "no": .empty])
    #expect(marks("symptoms.fever") == ["true": .marked])
    #expect(marks("symptoms.none") == ["true": .empty])
    #expect(ink(.name) == .written)
    #expect(ink(.seat) != .blank)
    #expect(ink(.idNumber) == .blank)
    #expect(ink(.address) == .blank)
    #expect(sheet.observations.count == template.fields.count)
  }

  private func option(_ template: FormTemplate, _ key: String, _ value: String) throws -> PageRect {
    let field = try #require(template.field(FieldKey(key)))
    switch field.layout {
    case .options(let options): return try #require(options.first { $0.value == value }).box
    case .box(let box): return box
    case .cells(let cells): return try #require(cells.first)
    }
  }

  private func tick(_ page: inout GrayImage, _ box: PageRect) {
    let bottom = (box.x + 0.4 * box.width, box.y + 0.85 * box.height)
    page.stroke((box.x + 0.15 * box.width, box.y + 0.5 * box.height), bottom)
    page.stroke(bottom, (box.x + 1.2 * box.width, box.y - 0.2 * box.height))
  }

  private func cross(_ page: inout GrayImage, _ box: PageRect) {
    page.stroke((box.x + 0.7, box.y + 0.7), (box.maxX - 0.7, box.maxY - 0.7))
    page.stroke((box.maxX - 0.7, box.y + 0.7), (box.x + 0.7, box.maxY - 0.7))
  }

  private func write(_ page: inout GrayImage, _ box: PageRect, value: UInt8) {
    for letter in 0..<4 {
      let x = box.x + 2 + 4 * Double(letter)
      page.stroke((x, box.y + 2), (x + 1.5, box.maxY - 2), value: value)
      page.stroke((x + 1.5, box.maxY - 2), (x + 3, box.y + 2), value: value)
    }
  }
}
