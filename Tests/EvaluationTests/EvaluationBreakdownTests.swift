import Declarations
import Foundation
import Testing

@testable import Evaluation

@Suite struct EvaluationBreakdownTests {
  private func sheet(
    _ name: String, style: String, level: String = "office", fields: String = "",
    states: String = "", verdict: String = "clear", state: Declaration.State = .needsReview,
    scores: [FieldScore] = []
  ) throws -> EvaluatedSheet {
    let json = """
      {"form":"f","version":1,"fields":{\(fields)},"states":{\(states)},"verdict":"\(verdict)",
      "made":{"style":"\(style)","degradation":"\(level)","marks":"circle"}}
      """
    let truth = try JSONDecoder().decode(Truth.self, from: Data(json.utf8))
    var declaration = Declaration(
      id: name, source: PageSource(file: name, page: 1, sha256: ""),
      form: FormIdentity(id: "f", version: 1),
      received: try #require(CalendarDay(iso: "2020-06-14")))
    declaration.state = state
    return EvaluatedSheet(
      scan: LabelledScan(file: URL(fileURLWithPath: "/pile/\(name)"), truth: truth),
      outcome: .read(declaration, scores))
  }

  private func score(
    _ content: FieldContent, _ expected: String, _ found: String, accepted: Bool = true,
    confidence: Double = 0.9
  ) -> FieldScore {
    FieldScore(
      key: .name, content: content, expected: expected, found: found,
      reading: FieldReading(
        confidence: confidence, state: .read, accepted: accepted,
        box: PageRect(x: 0, y: 0, width: 1, height: 1)))
  }

  private func report(_ sheets: [EvaluatedSheet]) -> EvaluationReport {
    sheets.reduce(into: EvaluationReport()) { $0.add(EvaluationReport($1)) }
  }

  @Test("The parts of a pile add up to the pile")
  func parts() throws {
    let report = report([
      try sheet("a", style: "typed", scores: [score(.name, "A", "A"), score(.mark, "", "")]),
      try sheet("b", style: "quick", scores: [score(.name, "A", "B")]),
      try sheet("c", style: "quick", level: "rough", scores: [score(.mark, "TRUE", "")]),
    ])
    #expect(report.parts.byStyle.mapValues(\.sheets) == ["typed": 1, "quick": 2])
    #expect(report.parts.byDegradation.mapValues(\.sheets) == ["office": 2, "rough": 1])
    #expect(Set(report.parts.byCell.keys) == ["typed/office", "quick/office", "quick/rough"])
    #expect(report.parts.byStyle["quick"]?.fields.acceptedWrong == 1)
    #expect(report.parts.byStyle.values.reduce(0) { $0 + $1.fields.total } == report.fields.total)
    #expect(report.parts.byCell.values.reduce(0) { $0 + $1.marks.total } == report.marks.total)
  }

  @Test("Marks are counted by how they are made and by how they were misread")
  func marks() throws {
    let report = report([
      try sheet(
        "a", style: "typed",
        scores: [
          score(.mark, "TRUE", ""), score(.mark, "", "TRUE"), score(.choice, "YES", "NO"),
          score(.choice, "YES", "YES"),
        ])
    ])
    #expect(report.parts.markErrors == ["missed": 1, "invented": 1, "other option": 1])
    #expect(report.parts.byManner["circle"]?.total == 4)
    #expect(report.parts.byMarkKind["choice"]?.exact == 1)
  }

  @Test("A sheet of concern that was cleared unseen is named")
  func silentMisses() throws {
    let report = report([
      try sheet("a.png", style: "typed", verdict: "confirmed", state: .cleared),
      try sheet("b.png", style: "typed", verdict: "clear", state: .cleared),
      try sheet("c.png", style: "typed", verdict: "possible", state: .needsReview),
    ])
    #expect(report.verdicts.silentMisses == 1)
    #expect(report.parts.silentMisses == ["pile/a.png"])
    #expect(EvaluationTable(report).description.contains("SILENT MISS  pile/a.png"))
  }

  @Test("A report that went through its file adds up with others, calibration and cost included")
  func joined() throws {
    var first = report([try sheet("a", style: "typed", scores: [score(.name, "A", "A")])])
    var second = report([
      try sheet("b", style: "typed", scores: [score(.name, "A", "B", confidence: 0.95)])
    ])
    first.charge(cpuSeconds: 2, wallSeconds: 1)
    second.charge(cpuSeconds: 4, wallSeconds: 3)
    let read = try [first, second].map {
      try JSONDecoder().decode(EvaluationReport.self, from: JSONEncoder().encode($0))
    }
    #expect(read == [first, second])
    let sum = read.reduce(into: EvaluationReport()) { $0.add($1) }
    #expect(sum.cpuSeconds == 6)
    #expect(sum.parts.byStyle["typed"]?.cpuSeconds == 6)
    // Half right at 0.925 on average.
    #expect(abs((sum.byKind["name"]?.ece ?? 0) - 0.425) < 1e-9)
  }

  @Test("Reader sets stand side by side, styles from print to the most joined hand")
  func protocolTable() throws {
    var one = report([try sheet("a", style: "cursive"), try sheet("b", style: "typed")])
    var both = report([try sheet("a", style: "real", level: "rough")])
    (one.readers, both.readers) = (["tesseract"], ["tesseract", "ppocr"])
    let table = ProtocolTable([both, one]).description
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("|") || $0.hasPrefix("###") }
      .compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) }
    #expect(rows.filter { ["tesseract", "tesseract+ppocr"].contains($0) }.count == 2)
    #expect(rows.firstIndex(of: "typed") ?? 99 < rows.firstIndex(of: "cursive") ?? 0)
    #expect(rows.firstIndex(of: "tesseract") ?? 99 < rows.firstIndex(of: "tesseract+ppocr") ?? 0)
  }
}
