import DeclarationStore
import Declarations
import Foundation
import Testing

@Suite struct ExplainTests {
  let office: Office
  init() throws { office = try Office(copying: SharedPile.shared().store) }

  private func confirmed() throws -> String {
    let lines = try office.wayform("export", "declarations", "--format", "ndjson").objects()
    let hit = lines.first { ($0["screening"] as? JSONObject)?["verdict"] as? String == "confirmed" }
    return try #require(hit?["id"] as? String)
  }

  /// Another list, under which nobody is confirmed.
  private func activateAnother() throws {
    try office.write(
      "kind,level,place,from,to\narea,high,西藏自治区阿里地区日土县,2020-06-11,\n", to: "new.csv")
    try office.wayform("hotspots", "import", "new.csv", "--activate")
  }

  @Test("every verdict of a store is given again to the byte, under whichever list it was given")
  func verified() throws {
    for _ in 0..<2 {
      let ending = try office.wayform("explain", "--verify")
      #expect(ending.status == 0)
      #expect(ending.output == "2 verdicts given again: 2 the same to the byte\n")
      try activateAnother()
    }
    let report = try object(office.wayform("explain", "--verify", "--json").output)
    #expect(report["checked"] as? Int == 2 && report["same"] as? Int == 2)
  }

  @Test("a verdict that does not follow from what is stored is found, and ends with an error")
  func tampered() throws {
    let id = try confirmed()
    let store = try DeclarationStore.open(at: office.store)
    let machine = try #require(store.declaration(id)[.temperature])
    let correction = Correction(
      declaration: id, field: .temperature, machine: machine, reading: .machine, by: "tester",
      at: Moment(CalendarDay(ordinal: 18_430)))
    _ = try store.correct(correction) { declaration in
      var declaration = declaration
      declaration.screening?.reasons.removeFirst()
      return declaration
    }
    let ending = try office.wayform("explain", id, "--verify")
    #expect(ending.status == 5)
    #expect(ending.output.contains("it is ANOTHER"))
    #expect(ending.errors.contains("1 verdict does not follow from what is stored"))
    let all = try office.wayform("explain", "--verify", "--json")
    #expect(all.status == 5)
    #expect(try object(all.output)["differing"] as? [String] == [id])
  }

  @Test("an earlier verdict is explained and given again by its own list")
  func earlier() throws {
    let id = try confirmed()
    try activateAnother()
    #expect(try !office.wayform("explain", id).output.hasPrefix("CONFIRMED"))
    let ending = try office.wayform("explain", id, "--at", "1", "--verify")
    #expect(ending.status == 0)
    #expect(ending.output.hasPrefix("CONFIRMED"))
    #expect(ending.output.contains("version 1") && ending.output.contains("(scan)"))
    #expect(ending.output.contains("the same to the byte"))
    let unknown = try office.wayform("explain", id, "--at", "9")
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("it has under: 1, 2"))
  }

  @Test("the page stands alone, names no one, and says the same at every run")
  func page() throws {
    let id = try confirmed()
    for file in ["a.html", "b.html"] { try office.wayform("explain", id, "--html", file) }
    let page = try text("a.html")
    #expect(try text("b.html") == page)
    for part in ["Confirmed", "What decided", "Stays, day by day", "the same to the byte"] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(!page.contains("http") && !page.contains("<script"))
    let declaration = try DeclarationStore.open(at: office.store).declaration(id)
    for key in [FieldKey.name, .idNumber, .phone] {
      guard let value = declaration[key]?.value?.text else { continue }
      #expect(!page.contains(value), "\(key)")
    }
  }

  @Test("the page shows identifying values with a reason, which the audit keeps")
  func revealed() throws {
    let id = try confirmed()
    #expect(try office.wayform("explain", id, "--html", "a.html", "--reveal").status == 64)
    try office.wayform(
      "explain", id, "--html", "a.html", "--reveal", "--reason", "doctor on call")
    let store = try DeclarationStore.open(at: office.store)
    let name = try #require(store.declaration(id)[.name]?.value?.text)
    #expect(try text("a.html").contains(name))
    var views: [String] = []
    try store.forEachAuditLine { if $0.entry.action == .view { views.append($0.entry.detail) } }
    #expect(views == ["doctor on call"])
  }

  @Test(
    "without an id there must be something to check", arguments: [[], ["--verify", "--at", "1"]])
  func usage(_ options: [String]) throws {
    #expect(try office.start(["explain"] + options).wait().status == 64)
  }

  private func text(_ file: String) throws -> String {
    try String(contentsOf: office.folder.appendingPathComponent(file), encoding: .utf8)
  }
}
