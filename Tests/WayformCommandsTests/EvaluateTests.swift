import Foundation
import Testing

@Suite struct EvaluateTests {
  @Test("an evaluation has the agreed keys, and its counts add up")
  func report() throws {
    let office = try Office()
    let pile = try SharedPile.shared()
    for name in ["0001.png", "0001.truth.json", "hotspots.csv"] {
      let data = try Data(contentsOf: pile.specimens.appendingPathComponent(name))
      try office.write(data, to: "labelled/\(name)")
    }
    let ending = try office.wayform("evaluate", "labelled", "--json")
    #expect(ending.status == 0)
    let report = try object(ending.output)
    #expect(report["sheets"] as? Int == 1)
    #expect(report["registered"] as? Int == 1)
    #expect(report["rejected"] as? Int == 0)
    #expect(report["wronglyRejected"] as? Int == 0)
    #expect(report["readers"] as? [String] == ["tesseract"])
    for key in ["cpuSeconds", "wallSeconds"] { #expect(report[key] is Double) }

    let fields = try #require(report["fields"] as? [String: Int])
    let (total, accepted) = (fields["total"] ?? 0, fields["accepted"] ?? -1)
    #expect(total > 15)
    #expect(accepted + (fields["referred"] ?? 0) == total)
    #expect(fields["acceptedWrong"] ?? -1 >= 0)
    #expect(fields["exact"] ?? -1 <= total)

    let kinds = try #require(report["byKind"] as? [String: JSONObject])
    #expect(kinds.values.compactMap { $0["total"] as? Int }.reduce(0, +) == total)
    #expect(kinds.values.compactMap { $0["accepted"] as? Int }.reduce(0, +) == accepted)
    #expect(kinds.values.allSatisfy { $0["ece"] is NSNumber })

    let marks = try #require(report["marks"] as? [String: Int])
    #expect(marks["total"] ?? 0 > 20)
    #expect(marks["wrong"] != nil)
    let verdicts = try #require(report["verdicts"] as? [String: Int])
    #expect(verdicts["silentMisses"] == 0)
    #expect(Set(["falseAlarms", "toPeople"]).isSubset(of: verdicts.keys))
  }

  @Test("a folder without truths gives 4 and says what is missing")
  func nothingLabelled() throws {
    let office = try Office()
    try office.write(try Pages.encoded(Pages.blank), to: "in/blank.png")
    let ending = try office.wayform("evaluate", "in")
    #expect(ending.status == 4)
    #expect(ending.errors.contains("truth.json"))
  }

  @Test("the same seed gives the same specimens")
  func specimensRepeat() throws {
    let office = try Office()
    let pile = try SharedPile.shared()
    try office.wayform(
      "specimen", "cn-rail-health", "--count", "1", "--seed", SharedPile.seed, "--style", "typed",
      "--degradation", "clean", "--dpi", SharedPile.dotsPerInch, "--output", "again")
    let again = try Data(contentsOf: office.folder.appendingPathComponent("again/0001.png"))
    #expect(try again == pile.scan(1))
  }
}
