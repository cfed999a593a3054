import DeclarationStore
import Foundation
import Testing

@Suite struct ExportTests {
  /// Fields whose values name or reach somebody.
  private static let identifying = [
    "traveller.name", "traveller.idNumber", "traveller.phone", "emergencyContact.name",
    "emergencyContact.phone",
  ]

  @Test(
    "an export names nobody unless it is told to",
    arguments: [
      ["arrivals", "csv"], ["arrivals", "ndjson"], ["declarations", "csv"],
      ["declarations", "ndjson"],
    ])
  func masked(kind: [String]) throws {
    let pile = try SharedPile.shared()
    let office = try Office(copying: pile.store)
    let export = ["export", kind[0], "--format", kind[1]]
    let ending = try office.start(export).wait()
    #expect(ending.status == 0)
    #expect(ending.lines.count >= 1)
    let secrets = try pile.truths().flatMap { truth in Self.identifying.compactMap { truth[$0] } }
    #expect(secrets.count >= 8)
    for secret in secrets { #expect(!ending.output.contains(secret)) }

    let revealed = try office.start(export + ["--reveal", "--reason", "calls"]).wait()
    #expect(revealed.status == 0)
    let shown = secrets.count { revealed.output.contains($0) }
    #expect(shown >= 3, "the values that are masked have to be those on the sheets")
  }

  @Test("showing values needs a reason, and the audit keeps it")
  func reveal() throws {
    let office = try Office(copying: SharedPile.shared().store)
    for command in [["export", "arrivals"], ["show", "a"]] {
      for more in [["--reveal"], ["--reveal", "--reason", ""]] {
        let ending = try office.start(command + more).wait()
        #expect(ending.status == 64)
        #expect(ending.errors.contains("--reveal needs --reason"))
        #expect(ending.output.isEmpty)
      }
    }
    try office.wayform("export", "arrivals", "--reveal", "--reason", "call list 7")
    var details: [String] = []
    try DeclarationStore.open(at: office.store).forEachAuditLine { details.append("\($0)") }
    #expect(details.contains { $0.contains("call list 7") })
  }

  @Test("a second export says the same and leaves no second receipt")
  func exactlyOnce() throws {
    let office = try Office(copying: SharedPile.shared().store)
    let first = try office.wayform("export", "arrivals", "--output", "first.csv")
    #expect(first.status == 0)
    #expect(first.errors.contains("receipt"))
    let digest = try office.digest()
    let second = try office.wayform("export", "arrivals", "--output", "second.csv")
    #expect(second.errors.contains("nothing new, no receipt"))
    let files = try ["first.csv", "second.csv"].map {
      try Data(contentsOf: office.folder.appendingPathComponent($0))
    }
    #expect(files[0] == files[1])
    #expect(!files[0].isEmpty)
    #expect(try office.digest() == digest)
  }

  @Test("only those who came from a hotspot are arrivals")
  func arrivals() throws {
    let office = try Office(copying: SharedPile.shared().store)
    let lines = try office.wayform("export", "arrivals", "--format", "ndjson").objects()
    let verdicts = lines.compactMap { $0["verdict"] as? String }
    #expect(verdicts.count == lines.count)
    #expect(lines.allSatisfy { $0["schema"] as? String == "wayform.arrival/1" })
    #expect(lines.allSatisfy { ($0["reasons"] as? [Any])?.isEmpty == false })
    #expect(verdicts.contains("confirmed"))
    #expect(Set(verdicts).isSubset(of: ["confirmed", "possible"]))
  }

  @Test("a declaration has the keys that programs rely on")
  func schema() throws {
    let office = try Office(copying: SharedPile.shared().store)
    let lines = try office.wayform("export", "declarations", "--format", "ndjson").objects()
    #expect(lines.count == SharedPile.count)
    for line in lines {
      #expect(line["schema"] as? String == "wayform.declaration/1")
      #expect(line["received"] as? String == SharedPile.received)
      let keys: Set = [
        "schema", "id", "source", "form", "station", "received", "state", "fields", "places",
        "screening", "refer",
      ]
      #expect(keys.isSubset(of: line.keys))
      let name = try #require(
        (line["fields"] as? JSONObject)?["traveller.name"] as? JSONObject)
      let parts: Set = ["raw", "value", "confidence", "state", "accepted", "by", "box"]
      #expect(parts.isSubset(of: name.keys))
    }
  }
}
