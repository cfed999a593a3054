import Foundation
import Testing

@Suite struct EvaluateTests {
  @Test("an evaluation has the agreed keys, and its counts add up")
  func report() throws {
    let pile = try SharedPile.shared()
    let ending = try Office().wayform("evaluate", pile.specimens.path, "--json")
    #expect(ending.status == 0)
    let report = try object(ending.output)
    #expect(report["sheets"] as? Int == SharedPile.count)
    #expect(report["registered"] as? Int == SharedPile.count)
    #expect(report["rejected"] as? Int == 0)
    #expect(report["wronglyRejected"] as? Int == 0)
    #expect(report["readers"] as? [String] == ["tesseract"])
    for key in ["cpuSeconds", "wallSeconds"] { #expect(report[key] is Double) }

    let fields = try #require(report["fields"] as? [String: Int])
    let (total, accepted) = (fields["total"] ?? 0, fields["accepted"] ?? -1)
    #expect(total > 30)
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
      "specimen", "cn-rail-health", "--count", "1", "--seed", "1", "--style", "typed",
      "--degradation", "clean", "--dpi", "150", "--output", "again")
    let again = try Data(contentsOf: office.folder.appendingPathComponent("again/0001.png"))
    #expect(try again == pile.scan(1))
  }
}
