import Declarations
import Screening
import Testing

@Suite struct ContradictionRuleTests {
  private func contradictions(
    _ changes: [FieldKey: FieldReading?], _ entries: [HotspotEntry]
  ) throws -> [FieldKey?] {
    try screen(harmless(changes), entries).reasons.filter { $0.rule == "answer-contradicts-stay" }
      .map(\.field)
  }

  @Test("A no against a confirmed stay in a hotspot keeps the hit and names the contradiction")
  func hotspot() throws {
    let stay: [FieldKey: FieldReading?] = [.stay(0, .place): .read("北京市丰台区")]
    let outcome = try screen(harmless(stay), [area("北京市丰台区")])
    #expect(outcome.verdict == .confirmed)
    #expect(try contradictions(stay, [area("北京市丰台区")]) == [.hotspotStay])
  }

  @Test("A no against a confirmed visit of a venue contradicts the question about venues")
  func venueVisit() throws {
    let stay: [FieldKey: FieldReading?] = [.stay(0, .place): .read("北京市丰台区新天地批发市场")]
    #expect(try contradictions(stay, [venue("北京市丰台区新天地批发市场")]) == [.venueVisit])
  }

  @Test("An unaccepted no contradicts too")
  func unaccepted() throws {
    #expect(
      try contradictions(
        [.stay(0, .place): .read("北京市丰台区"), .hotspotStay: .doubted("no", 0.7)],
        [area("北京市丰台区")]) == [.hotspotStay])
  }

  @Test(
    "No contradiction",
    arguments: [
      ("the answer is yes", "北京市丰台区", FieldReading.read("yes")),
      ("the answer is blank", "北京市丰台区", .blank),
      ("the stay is harmless", "山东省济南市历下区", .read("no")),
      ("the stay is coarser than the listing", "北京市", .read("no")),
    ])
  func none(_ what: String, _ place: String, _ answer: FieldReading) throws {
    let found = try contradictions(
      [.stay(0, .place): .read(place), .hotspotStay: answer], [area("北京市丰台区")])
    #expect(found.isEmpty, "\(what)")
  }
}
