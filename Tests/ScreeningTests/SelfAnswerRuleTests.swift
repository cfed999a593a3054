import Declarations
import Screening
import Testing

@Suite struct SelfAnswerRuleTests {
  @Test("A yes to any question is possible", arguments: FieldKey.questions)
  func yes(_ key: FieldKey) throws {
    #expect(try screen(harmless([key: .read("yes")]), []).verdict == .possible)
  }

  @Test("A no that may be a yes is possible", arguments: FieldKey.questions)
  func doubtedNo(_ key: FieldKey) throws {
    let declaration = harmless([key: .doubted("no", 0.8, or: [("yes", 0.2)])])
    #expect(try screen(declaration, []).verdict == .possible)
  }

  @Test("A no never lowers what a stay shows", arguments: FieldKey.questions)
  func no(_ key: FieldKey) throws {
    let declaration = harmless([.stay(0, .place): .read("北京市丰台区"), key: .read("no")])
    #expect(try screen(declaration, [area("北京市丰台区")]).verdict == .confirmed)
  }

  @Test("A blank answer is neither yes nor no", arguments: FieldKey.questions)
  func blank(_ key: FieldKey) throws {
    #expect(try screen(harmless([key: .blank]), []).verdict == .undetermined)
  }

  @Test("A corrected no is a no", arguments: FieldKey.questions)
  func corrected(_ key: FieldKey) throws {
    #expect(try screen(harmless([key: .corrected("no")]), []).verdict == .clear)
  }
}
