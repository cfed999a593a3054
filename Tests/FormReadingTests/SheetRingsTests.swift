import Declarations
import FormReading
import FormTemplates
import Imaging
import Testing

@Suite("A writer who rings options is read")
struct SheetRingsTests {
  enum Manner: String, CaseIterable, Sendable {
    case box, words, boxAndWords, open
  }

  private static let chosen = [
    ("symptoms.headache", "true"), ("questions.caseContact", "yes"),
    ("questions.venueVisit", "no"),
    ("questions.hotspotStay", "no"), ("symptoms.fever", "true"),
  ]

  @Test("rings mark the options they enclose, and no other", arguments: Manner.allCases)
  func rings(manner: Manner) throws {
    let marked = try Self.marked(on: Self.chosen.map { ($0.0, $0.1, manner) })
    #expect(marked.marked == Set(Self.chosen.map { "\($0.0)=\($0.1)" }))
    #expect(marked.uncertain.isEmpty)
  }

  @Test("rings that touch each other are read one by one")
  func touching() throws {
    let columns = ["hotspotStay", "venueVisit", "caseContact", "feverContact"]
    let marked = try Self.marked(
      on: columns.map { ("questions.\($0)", "no", Manner.box) }, size: 6.9)
    let all = Set(columns.map { "questions.\($0)=no" })
    #expect(marked.marked.isSubset(of: all))
    #expect(marked.marked.union(marked.uncertain).isSuperset(of: all))
    #expect(marked.marked.count >= 3)
  }

  @Test("two options of one question ringed are left to a person")
  func undecided() throws {
    let marked = try Self.marked(
      on: Self.chosen.map { ($0.0, $0.1, Manner.box) } + [("questions.caseContact", "no", .box)])
    #expect(marked.uncertain == ["questions.caseContact=yes", "questions.caseContact=no"])
  }

  // MARK: Drawing

  /// Options that were taken to be marked and uncertain, as `key=value`.
  private static func marked(
    on options: [(key: String, value: String, manner: Manner)], size: Double = 5.6
  ) throws -> (marked: Set<String>, uncertain: Set<String>) {
    let template = try Forms.template(1)
    var page = try Forms.page(1)
    for (key, value, manner) in options {
      ring(&page, try box(template, key, value), manner, size: size)
    }
    page = Warp(degrees: 0.7, scale: 0.99).apply(to: page)
    let sheet = try #require(try Forms.reader([1]).read(PageImage(gray: page)).sheet)
    func all(_ mark: FieldObservation.Option.Mark) -> Set<String> {
      Set(
        sheet.observations.flatMap { field in
          field.options.filter { $0.mark == mark }.map { "\(field.key)=\($0.value)" }
        })
    }
    return (all(.marked), all(.uncertain))
  }

  private static func box(
    _ template: FormTemplate, _ key: String, _ value: String
  ) throws -> PageRect {
    let field = try #require(template.field(FieldKey(key)))
    switch field.layout {
    case .options(let options): return try #require(options.first { $0.value == value }).box
    case .box(let box): return box
    case .cells(let cells): return try #require(cells.first)
    }
  }

  private static func ring(
    _ page: inout GrayImage, _ box: PageRect, _ manner: Manner, size: Double
  ) {
    let grow = (size - box.width) / 2
    let around: PageRect
    switch manner {
    case .box, .open: around = box.insetBy(-grow, -grow)
    case .words:
      around = PageRect(x: box.maxX + 0.9, y: box.y - 0.9, width: 6.5, height: box.height + 1.8)
    case .boxAndWords:
      around = PageRect(x: box.x - 1.5, y: box.y - 1.4, width: 12, height: box.height + 2.8)
    }
    // An open ring lacks a sixteenth of a turn.
    let points = (0...(manner == .open ? 30 : 32)).map { step in
      let turn = Warp(degrees: 11.25 * Double(step)).direction
      return (
        around.x + around.width / 2 * (1 + turn.x), around.y + around.height / 2 * (1 + turn.y)
      )
    }
    for (from, to) in zip(points, points.dropFirst()) {
      page.stroke(from, to, width: 0.45, value: 40)
    }
  }
}
