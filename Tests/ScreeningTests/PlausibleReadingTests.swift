import Declarations
import Gazetteer
import Screening
import Testing

@Suite struct PlausibleReadingTests {
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

  @Test("An ambiguous date is screened under both readings")
  func ambiguousDate() throws {
    var reading = FieldReading.doubted("2020-06-02", 0.5, or: [("2020-06-12", 0.5)])
    reading.state = .conflict
    let declaration = harmless([
      .stay(0, .place): .read("北京市丰台区"), .stay(0, .to): reading,
    ])
    let outcome = try screen(declaration, [area("北京市丰台区", from: "2020-06-10")])
    #expect(outcome.verdict == .possible)
    #expect(rules(outcome).contains("field-conflicting"))
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

  @Test("A train number's second reading is screened")
  func trainNumber() throws {
    let declaration = harmless([.trainNumber: .doubted("6123", 0.6, or: [("G123", 0.3)])])
    #expect(try screen(declaration, [train(["G123"], on: "2020-06-14")]).verdict == .possible)
  }

  @Test("An unread arrival still lets the stays be screened")
  func unreadArrival() throws {
    let declaration = harmless([
      .arrivalDate: .illegible, .stay(0, .place): .read("北京市丰台区"),
    ])
    #expect(try screen(declaration, [area("北京市丰台区")]).verdict == .possible)
  }
}
