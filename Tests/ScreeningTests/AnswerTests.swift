import Declarations
import Screening
import Testing

@Suite struct AnswerTests {
  @Test("A yes to any question is possible", arguments: FieldKey.questions)
  func yes(_ key: FieldKey) throws {
    #expect(try screen(harmless([key: .read("yes")]), []).verdict == .possible)
  }

  @Test("A no that may be a yes is possible", arguments: FieldKey.questions)
  func doubtedNo(_ key: FieldKey) throws {
    let declaration = harmless([key: .doubted("no", 0.8, or: [("yes", 0.2)])])
    #expect(try screen(declaration, []).verdict == .possible)
  }

  @Test("A no against a stay in a hotspot keeps the hit and names the contradiction")
  func contradiction() throws {
    let outcome = try screen(
      harmless([.stay(0, .place): .read("北京市丰台区")]), [area("北京市丰台区")])
    #expect(outcome.verdict == .confirmed)
    #expect(rules(outcome).contains("answer-contradicts-stay"))
  }

  @Test("A no against a harmless stay is no contradiction")
  func noContradiction() throws {
    #expect(try screen(harmless(), [area("北京市丰台区")]).verdict == .clear)
  }
}
