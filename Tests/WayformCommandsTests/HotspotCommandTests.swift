import Foundation
import Testing

@Suite struct HotspotCommandTests {
  private static let header = "kind,level,place,from,to,exposureFrom\n"
  private static let good = "area,high,北京市丰台区,2020-06-11,,2020-06-05\n"

  @Test("a list with rows that cannot be used is refused whole, with their lines and reasons")
  func refused() throws {
    let office = try Office()
    try office.wayform("init")
    let list = Self.header + Self.good + "area,high,北京市丰台区,11/06/20,,\n" + "planet,high,火星,,,\n"
    try office.write(list, to: "list.csv")
    let ending = try office.wayform("hotspots", "import", "list.csv")
    #expect(ending.status == 64)
    #expect(ending.output.contains("line 3: "))
    #expect(ending.output.contains("line 4: "))
    #expect(!ending.output.contains("line 2: "))
    #expect(ending.errors.contains("nothing was imported"))
    #expect(try office.wayform("hotspots", "list").output.contains("no list yet"))

    let partly = try office.wayform("hotspots", "import", "list.csv", "--accept-errors")
    #expect(partly.status == 0)
    #expect(try office.wayform("hotspots", "list").output.contains("1 entries"))
  }

  @Test("the import report of a program has the agreed keys")
  func report() throws {
    let office = try Office()
    try office.write(Self.header + Self.good, to: "list.csv")
    let ending = try office.wayform("hotspots", "import", "list.csv", "--json")
    let report = try object(ending.output)
    #expect(report["format"] as? String == "csv")
    #expect(report["version"] as? Int == 1)
    #expect(report["entries"] as? Int == 1)
    #expect(report["resolved"] as? Int == 1)
    for key in ["unresolved", "counts"] { #expect(report[key] is [Any]) }
    for key in ["exclusions", "boundaries"] { #expect(report[key] is Int) }
  }

  @Test("importing changes no verdict, activation screens again, and explain names the version")
  func activation() throws {
    let office = try Office(copying: SharedPile.shared().store)
    let before = try verdicts(office)
    #expect(before.values.contains("confirmed"))

    try office.write(Self.header + "area,high,西藏自治区阿里地区日土县,2020-06-11,,2020-06-05\n", to: "new.csv")
    try office.wayform("hotspots", "import", "new.csv")
    #expect(try verdicts(office) == before)

    let activated = try office.wayform("hotspots", "activate", "2")
    #expect(activated.status == 0)
    #expect(activated.output.contains("list version 2 is active"))
    #expect(activated.output.contains("\(before.count) declarations screened"))
    let after = try verdicts(office)
    #expect(!after.values.contains("confirmed"))

    let confirmed = try #require(before.first { $0.value == "confirmed" }?.key)
    let why = try office.wayform("explain", confirmed).output
    #expect(why.contains("version 2"))
    #expect(why.contains("Earlier verdicts:"))
    #expect(why.contains("confirmed  ("))

    try office.wayform("hotspots", "activate", "1")
    #expect(try verdicts(office) == before)
    let again = try office.wayform("explain", confirmed)
    #expect(again.output.contains("version 1"))
    #expect(again.output.contains("CONFIRMED"))
    #expect(again.output.contains(#/confirmed  area-[a-z-]+: stays\[\d\]\.place/#))
  }

  @Test("screening again changes nothing where nothing changed")
  func screenedAgain() throws {
    let office = try Office(copying: SharedPile.shared().store)
    let before = try (verdicts(office), office.digest())
    let ending = try office.wayform("screen")
    #expect(ending.status == 0)
    #expect(ending.output.contains("0 raised, 0 lowered"))
    #expect(try verdicts(office) == before.0)
    #expect(try office.digest() == before.1)
  }

  @Test("where a second person is wanted, the importer may not activate, and is told what to do")
  func secondPerson() throws {
    let office = try Office()
    try office.wayform("init", "--two-person")
    try office.write(Self.header + Self.good, to: "list.csv")
    try office.wayform("hotspots", "import", "list.csv", "--as", "li")
    let refused = try office.wayform("hotspots", "activate", "1", "--as", "li")
    #expect(refused.status == 5)
    #expect(refused.errors.contains("imported by li"))
    #expect(refused.errors.contains("wayform hotspots activate 1"))
    #expect(try office.wayform("hotspots", "activate", "1", "--as", "wang").status == 0)
    #expect(try office.wayform("hotspots", "list").output.contains("by wang"))
    let policy = try office.wayform("hotspots", "policy", "--no-two-person")
    #expect(policy.output.hasPrefix("whoever imports a list may activate it (decided"))
  }

  @Test("what changed between two versions, for people and for programs")
  func difference() throws {
    let office = try Office()
    try office.wayform("init")
    try office.write(
      Self.header + Self.good + "area,medium,上海市黄浦区,2020-06-11,2020-06-20,\n", to: "a.csv")
    try office.write(
      Self.header + "area,medium,北京市丰台区,2020-06-11,,2020-06-05\n"
        + "area,high,四川省成都市,2020-06-11,,\n", to: "b.csv")
    try office.wayform("hotspots", "import", "a.csv")
    try office.wayform("hotspots", "import", "b.csv")
    let text = try office.wayform("hotspots", "diff", "1", "2").output
    #expect(text.hasPrefix("version 1 → 2: 1 new, 1 lifted, 1 lowered\n"))
    #expect(text.contains("(was high)"))
    let report = try object(office.wayform("hotspots", "diff", "1", "2", "--json").output)
    #expect(report["counts"] as? [String: Int] == ["new": 1, "lifted": 1, "lowered": 1])
    let changes = try #require(report["changes"] as? [JSONObject])
    #expect(changes.map { $0["kind"] as? String } == ["lowered", "new", "lifted"])
    #expect((changes[0]["before"] as? JSONObject)?["level"] as? String == "high")
    #expect(try office.wayform("hotspots", "diff", "1", "1").output == "no change\n")
  }

  private func verdicts(_ office: Office) throws -> [String: String] {
    var verdicts: [String: String] = [:]
    for line in try office.wayform("export", "declarations", "--format", "ndjson").objects() {
      let screening = line["screening"] as? JSONObject
      verdicts[try #require(line["id"] as? String)] = screening?["verdict"] as? String
    }
    return verdicts
  }
}
