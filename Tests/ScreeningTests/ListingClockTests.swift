import Declarations
import Screening
import Testing

@Suite struct ListingClockTests {
  static let place = "北京市丰台区"

  static let cases = [
    StayCase("listed on the days of the stay", place, .confirmed, "area-stay"),
    StayCase(
      "listed after the traveller had left, within the exposure", place,
      window: ("2020-06-20", nil), exposure: "2020-06-05", .confirmed, "area-stay"),
    StayCase(
      "left on the first day of the exposure", place, days: ("2020-05-31", "2020-06-05"),
      window: ("2020-06-20", nil), exposure: "2020-06-05", .confirmed),
    StayCase(
      "left the day before the exposure", place, days: ("2020-05-31", "2020-06-04"),
      window: ("2020-06-20", nil), exposure: "2020-06-05", .clear),
    StayCase(
      "listed after the traveller had left, without an exposure", place,
      window: ("2020-06-20", nil), .clear),
    StayCase(
      "an exposure after the listing takes nothing from it", place,
      days: ("2020-05-31", "2020-06-02"), window: ("2020-06-01", nil), exposure: "2020-06-10",
      .confirmed),
    StayCase(
      "a listing that has ended still counts for its days", place,
      days: ("2020-05-31", "2020-06-03"), window: ("2020-06-01", "2020-06-04"), .confirmed),
  ]

  @Test("Listed on the day of the stay, or known now: both are hits", arguments: cases)
  func clocks(_ example: StayCase) throws { try example.check() }

  @Test("The evidence says when a place was listed only afterwards")
  func evidence() throws {
    let later = StayCase(
      "", Self.place, window: ("2020-06-20", nil), exposure: "2020-06-05", .confirmed)
    let reason = try #require(later.outcome().reasons.first)
    #expect(reason.evidence.contains("listed only afterwards, from 2020-06-20"))
    let then = try #require(StayCase("", Self.place, .confirmed).outcome().reasons.first)
    #expect(!then.evidence.contains("afterwards"))
  }

  @Test(
    "A listing that a newer list leaves out is kept with its last day",
    arguments: [
      ("2020-06-01", "2020-06-05", Verdict.confirmed), ("2020-06-08", "2020-06-14", .clear),
    ])
  func lifted(_ from: String, _ to: String, _ verdict: Verdict) throws {
    let earlier = try list([area(Self.place)])
    let later = try list([area("上海市黄浦区")])
    let kept = later.keepingLifted(of: earlier, until: day("2020-06-07"))
    let declaration = harmless([
      .stay(0, .place): .read(Self.place), .stay(0, .from): .read(from), .stay(0, .to): .read(to),
    ])
    let screener = try Screener(gazetteer: gazetteer())
    #expect(met(screener.screen(declaration, against: later)) == .clear)
    #expect(met(screener.screen(declaration, against: kept)) == verdict)
  }

  @Test("Kept listings come after the new ones, keep an earlier end, and never stand twice")
  func keeping() throws {
    let earlier = try list([area(Self.place), area("北京市海淀区", to: "2020-06-03"), area("上海市")])
    let later = try list([area("上海市", level: "medium")])
    let kept = later.keepingLifted(of: earlier, until: day("2020-06-07"))
    #expect(kept.entries.map(\.window.to) == [nil, day("2020-06-07"), day("2020-06-03")])
    #expect(kept.keepingLifted(of: kept, until: day("2020-06-09")) == kept)
  }
}
