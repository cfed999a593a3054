import Declarations
import Gazetteer
import Screening
import Testing

@Suite struct PlaceReadingsTests {
  private func places(_ codes: [(String, Double)]) -> [FieldKey: [PlaceCandidate]] {
    [.stay(0, .place): codes.map { PlaceCandidate(code: $0.0, name: "", confidence: $0.1) }]
  }

  @Test("A harmless best reading whose second reading is listed is possible")
  func secondReading() throws {
    var declaration = harmless([.stay(0, .place): .doubted("北京市海淀区", 0.7)])
    declaration.places = places([("110108", 0.7), ("110106", 0.25)])
    let outcome = try screen(declaration, [area("北京市丰台区")])
    #expect(outcome.verdict == .possible)
    let reason = try #require(outcome.reasons.first)
    #expect(reason.probability == 0.25)
    #expect(reason.evidence.contains("北京市丰台区"))
  }

  @Test("A reading below the floor is not screened")
  func floor() throws {
    var declaration = harmless([.stay(0, .place): .read("北京市海淀区")])
    declaration.places = places([("110108", 0.995), ("110106", 0.004)])
    #expect(try screen(declaration, [area("北京市丰台区")]).verdict == .clear)
  }

  @Test(
    "An unaccepted best reading is possible, or confirmed with high confidence",
    arguments: [(0.8, Verdict.possible), (0.97, .confirmed)])
  func unaccepted(confidence: Double, verdict: Verdict) throws {
    var declaration = harmless([.stay(0, .place): .doubted("北京市丰台区", confidence)])
    declaration.places = places([("110106", confidence)])
    #expect(try screen(declaration, [area("北京市丰台区")]).verdict == verdict)
  }

  @Test("An alternative text without decoded places is screened too")
  func alternativeText() throws {
    let declaration = harmless([
      .stay(0, .place): .doubted("北京市海淀区", 0.7, or: [("北京市丰台区", 0.2)])
    ])
    #expect(try screen(declaration, [area("北京市丰台区")]).verdict == .possible)
  }

  @Test("A corrected place counts alone, whatever was decoded before")
  func corrected() throws {
    var declaration = harmless([.stay(0, .place): .corrected("北京市丰台区")])
    declaration.places = places([("110108", 0.9)])
    #expect(try screen(declaration, [area("北京市丰台区")]).verdict == .confirmed)
    #expect(try screen(declaration, [area("北京市海淀区")]).verdict == .clear)
  }

  @Test("A clerk's choice among the meanings of a name is kept")
  func chosen() throws {
    var declaration = harmless([.stay(0, .place): .corrected("朝阳区")])
    declaration.places = places([("220104", 1)])
    #expect(try screen(declaration, [area("北京市朝阳区")]).verdict == .clear)
    #expect(try screen(declaration, [area("吉林省长春市朝阳区")]).verdict == .confirmed)
  }

  @Test("A name that so many units bear that each falls below the floor is screened all the same")
  func manyMeanings() throws {
    var declaration = harmless([
      .stay(0, .place): .doubted("北京市丰台区", 0.6, or: [("北京市海淀区", 0.05)])
    ])
    declaration.places = places([("110106", 0.009), ("220104", 0.009), ("110108", 0.05)])
    #expect(try met(screen(declaration, [area("北京市丰台区")])) == .possible)
  }

  @Test(
    "Of two meanings of a name neither is confirmed, both are screened, and harmless ones clear")
  func twoMeanings() throws {
    var declaration = harmless([.stay(0, .place): .read("朝阳区")])
    declaration.places = places([("110105", 0.5), ("220104", 0.5)])
    #expect(try screen(declaration, [area("北京市朝阳区")]).verdict == .possible)
    #expect(try screen(declaration, [area("吉林省")]).verdict == .possible)
    #expect(try screen(declaration, [area("上海市黄浦区")]).verdict == .clear)
    #expect(
      try screen(declaration, [area("北京市"), area("吉林省长春市")]).verdict == .possible,
      "no single entry holds it whatever it means")
  }
}
