import Declarations
import Foundation
import Testing

@testable import Evaluation

@Suite struct ErrorPageTests {
  private func sheet(_ scores: [FieldScore]) throws -> EvaluatedSheet {
    let truth = try JSONDecoder().decode(Truth.self, from: Data(#"{"fields":{}}"#.utf8))
    let declaration = Declaration(
      id: "a", source: PageSource(file: "a", page: 1, sha256: ""),
      form: FormIdentity(id: "f", version: 1),
      received: try #require(CalendarDay(iso: "2020-06-14")))
    return EvaluatedSheet(
      scan: LabelledScan(file: URL(fileURLWithPath: "/pile/a.png"), truth: truth),
      outcome: .read(declaration, scores))
  }

  private func score(_ expected: String, _ found: String) -> FieldScore {
    FieldScore(
      key: .name, content: .name, expected: expected, found: found,
      reading: FieldReading(
        raw: found, confidence: 0.5, state: .read, accepted: false,
        box: PageRect(x: 0, y: 0, width: 1, height: 1)))
  }

  @Test("Only what was read wrong becomes an item and a line")
  func items() throws {
    let sheet = try sheet([score("A", "A"), score("A", "B")])
    #expect(ErrorItem.items(of: sheet).map(\.reading) == ["B"])
    #expect(ErrorListing.lines(of: sheet).count == 1)
  }

  @Test("What stands on a sheet cannot end the page's data or become markup")
  func escaped() throws {
    let hostile = "</script><img src=x>"
    let sheet = try sheet([score("A", hostile)])
    let page = ErrorPage(EvaluationReport(sheet), items: ErrorItem.items(of: sheet))
    let html = String(decoding: try page.html(), as: UTF8.self)
    #expect(!html.contains(hostile))
    #expect(html.contains("\\u003c/script>"))
  }

  @Test("The page needs nothing from a network")
  func offline() throws {
    let html = String(decoding: try ErrorPage(EvaluationReport(), items: []).html(), as: UTF8.self)
    #expect(!html.contains("http"))
    #expect(!html.contains("src=\""))
  }
}
