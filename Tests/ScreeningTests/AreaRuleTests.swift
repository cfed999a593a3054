import Declarations
import Screening
import Testing

@Suite struct AreaRuleTests {
  @Test("A city with many listed buildings gives one reason that counts them")
  func manyParts() throws {
    let entries = try (1...40).map { try area("北京市丰台区花乡街道第\($0)号院") }
    let outcome = try screen(harmless([.stay(0, .place): .read("北京市")]), entries)
    let coarser = outcome.reasons.filter { $0.rule == "area-coarser-stay" }
    #expect(coarser.count == 1)
    #expect(coarser.first?.evidence.contains("; others are listed too") == true)
  }

  @Test("The more serious level comes first")
  func order() throws {
    let outcome = try screen(
      harmless([.stay(0, .place): .read("北京市丰台区")]),
      [area("北京市", level: "medium"), area("北京市丰台区", level: "high")])
    #expect(outcome.reasons.map(\.entry).prefix(2) == ["area:北京市丰台区", "area:北京市"])
  }

  @Test("Confirmed hits stand each for itself, the others are told once for each manner")
  func groups() throws {
    let entries = try [
      area("北京市"), area("北京市丰台区"), area("北京市丰台区花乡街道一号院"), area("北京市丰台区花乡街道二号院"),
    ]
    let outcome = try screen(
      harmless([.stay(0, .place): .read("北京市丰台区花乡街道")]), entries)
    let rules = outcome.reasons.filter { $0.entry != nil }.map(\.rule)
    #expect(rules.count { $0 == "area-stay" } == 2)
    #expect(rules.count { $0 == "area-detail" } == 1)
  }

  @Test("The evidence names place, days, entry, level and window, and the reading that decided")
  func evidence() throws {
    let outcome = try screen(
      harmless([.stay(0, .place): .read("北京市丰台区")]), [area("北京市丰台区")])
    let reason = try #require(outcome.reasons.first)
    #expect(
      reason.evidence == "stays[0].place as 北京市丰台区 (99.9 %), 2020-05-31…2020-06-14, "
        + "lies in 北京市丰台区 (high, 2020-06-01…)"
        || reason.evidence == "stays[0].place as 北京市丰台区 (100 %), 2020-05-31…2020-06-14, "
          + "lies in 北京市丰台区 (high, 2020-06-01…)"
    )
  }
}
