import Declarations
import Foundation
import Testing

@testable import Evaluation

@Suite struct FieldConditionTests {
  private func truth(_ json: String) throws -> Truth {
    try JSONDecoder().decode(Truth.self, from: Data(json.utf8))
  }

  private func score(
    _ state: FieldReading.State, findings: [String] = [], expected: String = "", found: String = ""
  ) -> FieldScore {
    FieldScore(
      key: .name, content: .name, expected: expected, found: found,
      reading: FieldReading(
        confidence: 1, state: state, accepted: false,
        box: PageRect(x: 0, y: 0, width: 1, height: 1),
        findings: findings.map { Finding(rule: $0, severity: .warning, summary: "") }))
  }

  @Test("A named state counts before blank, and a filled field has none")
  func conditions() throws {
    let truth = try truth(
      #"{"fields":{"traveller.name":"张三","journey.from":"南京"},"#
        + #""states":{"journey.from":"overflow","traveller.phone":"illegible"}}"#)
    #expect(FieldCondition.of(.name, in: truth) == nil)
    #expect(FieldCondition.of(.fromStation, in: truth) == .overflow)
    #expect(FieldCondition.of(.phone, in: truth) == .illegible)
    #expect(FieldCondition.of(.idNumber, in: truth) == .blank)
  }

  @Test("Truth files from before there were states are read as they were")
  func older() throws {
    #expect(try truth(#"{"fields":{}}"#).states.isEmpty)
  }

  @Test("A condition is told by the state or by a finding that names it, and by nothing else")
  func told() {
    #expect(FieldCondition.blank.isTold(by: score(.blank)))
    #expect(!FieldCondition.blank.isTold(by: score(.illegible)))
    #expect(FieldCondition.illegible.isTold(by: score(.illegible)))
    #expect(!FieldCondition.illegible.isTold(by: score(.read, findings: ["name-shape"])))
    #expect(FieldCondition.corrected.isTold(by: score(.corrected)))
    #expect(FieldCondition.corrected.isTold(by: score(.read, findings: ["choice-taken-back"])))
    #expect(FieldCondition.struckOut.isTold(by: score(.illegible, findings: ["struck-out"])))
    #expect(!FieldCondition.struckOut.isTold(by: score(.read, findings: ["struck-out"])))
    #expect(FieldCondition.conflict.isTold(by: score(.conflict)))
    #expect(FieldCondition.overflow.isTold(by: score(.read, findings: ["ink-overflow"])))
    #expect(!FieldCondition.overflow.isTold(by: score(.read)))
  }

  @Test("Stray ink is told where it changed nothing")
  func stray() {
    #expect(FieldCondition.strayInk.isTold(by: score(.read, expected: "A", found: "A")))
    #expect(!FieldCondition.strayInk.isTold(by: score(.read, expected: "", found: "1")))
  }
}
