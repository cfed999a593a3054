import Declarations
import Screening
import Testing

@Suite struct DayReadingsTests {
  static let ambiguous: FieldReading = {
    var reading = FieldReading.doubted("2020-06-02", 0.5, or: [("2020-06-12", 0.5)])
    reading.state = .conflict
    return reading
  }()

  @Test(
    "A date of two readings is screened under both, and the evidence names the one that decided",
    arguments: [
      ("both meet", "2020-06-01", Verdict.possible, "stays[0].to as 2020-06-02 (50 %)", 0.5),
      ("the later meets", "2020-06-10", .possible, "stays[0].to as 2020-06-12 (50 %)", 0.5),
    ])
  func ambiguousDate(
    _ what: String, _ from: String, _ verdict: Verdict, _ evidence: String, _ probability: Double
  ) throws {
    let declaration = harmless([
      .stay(0, .place): .read("北京市丰台区", 1), .stay(0, .to): Self.ambiguous,
    ])
    let outcome = try screen(declaration, [area("北京市丰台区", from: from)])
    #expect(met(outcome) == verdict)
    let reason = try #require(outcome.reasons.first { $0.entry != nil })
    #expect(reason.evidence.contains(evidence), "\(what): \(reason.evidence)")
    #expect(reason.probability == probability)
    #expect(rules(outcome).contains("field-conflicting"))
  }

  @Test("No reading meets")
  func neither() throws {
    let declaration = harmless([
      .stay(0, .place): .read("北京市丰台区"), .stay(0, .to): Self.ambiguous,
    ])
    #expect(try met(screen(declaration, [area("北京市丰台区", from: "2020-06-13")])) == .clear)
  }

  @Test("A lone date against a rule may be any day, and says so with what is left of it")
  func loneDoubted() throws {
    var reading = FieldReading.doubted("2020-06-02", 0.7)
    reading.state = .conflict
    let declaration = harmless([.stay(0, .place): .read("北京市丰台区", 1), .stay(0, .to): reading])
    let outcome = try screen(declaration, [area("北京市丰台区", from: "2020-06-10")])
    let reason = try #require(outcome.reasons.first { $0.entry != nil })
    #expect(reason.verdict == .possible)
    #expect(abs(reason.probability - 0.3) < 1e-9)
  }

  @Test("A corrected date has one reading")
  func corrected() throws {
    var reading = FieldReading.corrected("2020-06-02")
    reading.alternatives = [.init(.text("2020-06-12"), 0.5)]
    let declaration = harmless([.stay(0, .place): .read("北京市丰台区"), .stay(0, .to): reading])
    #expect(try met(screen(declaration, [area("北京市丰台区", from: "2020-06-10")])) == .clear)
  }

  @Test("One certain end of a stay confirms, whatever the other is")
  func oneEnd() throws {
    let declaration = harmless([
      .stay(0, .place): .read("北京市丰台区"),
      .stay(0, .from): .doubted("2020-06-02", 0.7, or: [("2020-06-12", 0.2)]),
    ])
    let last = try area("北京市丰台区", from: "2020-06-14")
    #expect(try met(screen(declaration, [last])) == .confirmed)
    let middle = try area("北京市丰台区", from: "2020-06-05", to: "2020-06-11")
    #expect(try met(screen(declaration, [middle])) == .possible)
  }
}
