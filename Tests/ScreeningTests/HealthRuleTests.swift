import Declarations
import Gazetteer
import Screening
import Testing

@Suite struct HealthRuleTests {
  private func refers(_ declaration: Declaration) throws -> Bool {
    try Screener(gazetteer: gazetteer()).referral(declaration).refer
  }

  @Test(
    "The temperature refers from the threshold on",
    arguments: [("36.5", false), ("37.2", false), ("37.3", true), ("39.0", true)])
  func temperature(_ text: String, _ refer: Bool) throws {
    let declaration = harmless([.temperature: .read(text)])
    #expect(try refers(declaration) == refer)
    #expect(try screen(declaration, []).verdict == .clear, "the axes are independent")
  }

  @Test("A plausible second reading of the temperature refers")
  func secondReading() throws {
    #expect(try refers(harmless([.temperature: .doubted("36.2", 0.8, or: [("38.2", 0.15)])])))
  }

  @Test("A symptom refers and does not flag")
  func symptom() throws {
    let declaration = harmless([
      FieldKey("symptoms.fever"): .tick(true), .noSymptoms: .tick(false),
    ])
    #expect(try refers(declaration))
    #expect(try screen(declaration, []).verdict == .clear)
  }

  @Test("None together with a symptom is a conflict and refers")
  func conflict() throws {
    let declaration = harmless([FieldKey("symptoms.fever"): .tick(true)])
    #expect(try refers(declaration))
    let outcome = try screen(declaration, [])
    #expect(outcome.verdict == .undetermined)
    #expect(rules(outcome).contains("symptoms-conflict"))
  }

  @Test("Nothing ticked is undetermined")
  func nothing() throws {
    let outcome = try screen(harmless([.noSymptoms: .tick(false)]), [])
    #expect(rules(outcome) == ["symptoms-unanswered"])
  }
}
