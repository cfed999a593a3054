import Declarations
import Testing

@testable import Evaluation

@Suite struct FieldScoreTests {
  private static let box = PageRect(x: 0, y: 0, width: 1, height: 1)

  private func score(
    _ content: FieldContent, expected: String, found: String, state: FieldReading.State = .read,
    accepted: Bool = true, confidence: Double = 0.9
  ) -> FieldScore {
    FieldScore(
      key: .name, content: content, expected: expected, found: found,
      reading: FieldReading(
        confidence: confidence, state: state, accepted: accepted, box: Self.box))
  }

  @Test("a blank field read as blank does not count; one read as filled does")
  func blanks() {
    #expect(!score(.name, expected: "", found: "", state: .blank).counts)
    #expect(score(.name, expected: "", found: "张", state: .read).counts)
    #expect(score(.name, expected: "张", found: "", state: .blank).counts)
    #expect(score(.name, expected: "", found: "", state: .illegible).counts)
  }

  @Test("a mark counts whether or not it is marked")
  func marks() { #expect(score(.mark, expected: "", found: "").counts) }

  @Test(
    "unmarked, false and absent are the same; spaces and case never count",
    arguments: [
      (FieldValue?.none, ""), (.flag(false), ""), (.flag(true), "TRUE"),
      (.text("g 1234"), "G1234"), (.text("湖北省 武汉市"), "湖北省武汉市"),
    ])
  func comparable(value: FieldValue?, text: String) {
    #expect(SheetScore.comparable(value) == text)
  }

  @Test("an accepted wrong text is counted as exactly that")
  func acceptedWrong() {
    var report = EvaluationReport()
    report.count(score(.name, expected: "张三", found: "张二"))
    report.count(score(.name, expected: "李四", found: "李四"))
    report.count(score(.name, expected: "王五", found: "王王", accepted: false))
    #expect(report.fields.total == 3)
    #expect(report.fields.exact == 1)
    #expect(report.fields.accepted == 2)
    #expect(report.fields.acceptedWrong == 1)
    #expect(report.fields.referred == 1)
    #expect(report.byKind["name"]?.acceptedWrong == 1)
  }

  @Test("a wrong mark is wrong even where it is referred")
  func wrongMark() {
    var report = EvaluationReport()
    report.count(score(.mark, expected: "TRUE", found: "", accepted: false))
    report.count(score(.choice, expected: "yes", found: "no"))
    #expect(
      report.marks
        == {
          var marks = EvaluationReport.Marks()
          marks.total = 2
          marks.wrong = 2
          marks.acceptedWrong = 1
          marks.referred = 1
          return marks
        }())
  }

  @Test("parts of a pile add up to the pile")
  func addition() {
    var (a, b, whole) = (EvaluationReport(), EvaluationReport(), EvaluationReport())
    let scores = [
      score(.name, expected: "张", found: "张", confidence: 0.95),
      score(.place, expected: "武汉", found: "武安", accepted: false, confidence: 0.4),
      score(.mark, expected: "TRUE", found: "TRUE"),
    ]
    a.count(scores[0])
    b.count(scores[1])
    b.count(scores[2])
    for score in scores { whole.count(score) }
    a.add(b)
    #expect(a == whole)
  }
}
