import DeclarationStore
import Foundation
import Imaging
import Testing

@Suite struct ScanTests {
  /// A mixed pile over a store that holds all specimens: bad files first, then a fax of a form
  /// that nobody filled in, an empty back and a letter.
  private struct Tray {
    let office: Office

    init() throws {
      let pile = try SharedPile.shared()
      office = try Office(copying: pile.store)
      let photo = try Pages.encoded(Pages.letter, as: .jpeg(quality: 80))
      try office.write(photo.prefix(photo.count / 2), to: "tray/1-cut-short.jpg")
      try office.write("no image at all", to: "tray/2-text.png")
      try office.write("left by the scanner", to: "tray/notes.txt")
      try office.write(try pile.scan(1), to: "tray/3-again.png")
      try writeFax(to: "tray/4-fax.tif")
      try office.write(try pile.scan(2), to: "tray/5-again.png")
    }

    private func writeFax(to path: String) throws {
      try office.wayform(
        "form", "blank", "cn-rail-health@1", "--dpi", SharedPile.dotsPerInch, "--output", "f.png")
      let blank = office.folder.appendingPathComponent("f.png").path
      let form = try PageFile(path: blank).page(1).gray
      var fax = TIFFWriter(path: office.folder.appendingPathComponent(path).path)
      for image in [form, Pages.blank, Pages.letter] { try fax.append(image, dotsPerInch: 150) }
    }

    func scan(_ more: String...) throws -> WayformProcess.Ending {
      try office.start(["scan", "tray", "--received", SharedPile.received] + more).wait()
    }
  }

  private static let keys: Set<String> = [
    "file", "page", "outcome", "declaration", "form", "version", "residual", "reason", "remedy",
    "cpuMilliseconds",
  ]

  @Test("every page of a mixed pile ends as exactly one outcome, and one bad sheet ends nothing")
  func mixedPile() throws {
    let tray = try Tray()
    let ending = try tray.scan("--json")
    #expect(ending.status == 3)
    var objects = try ending.objects()
    let summary = try #require(objects.removeLast()["summary"] as? [String: Int])

    let outcomes = Dictionary(
      objects.map { ("\($0["file"] ?? "") \($0["page"] ?? "")", $0["outcome"] as? String ?? "") },
      uniquingKeysWith: { "\($0) and \($1)" })
    #expect(
      outcomes == [
        "1-cut-short.jpg 1": "rejected", "2-text.png 1": "rejected", "3-again.png 1": "duplicate",
        "4-fax.tif 1": "declaration", "4-fax.tif 2": "blank", "4-fax.tif 3": "rejected",
        "5-again.png 1": "duplicate",
      ])
    #expect(summary["pages"] == objects.count)
    for kind in ["declaration", "duplicate", "blank", "rejected"] {
      #expect(summary[kind] == outcomes.values.count { $0 == kind })
    }
    #expect(summary["passedOver"] == 1)
    for object in objects { try check(object) }
    try checkThatNobodyIsCleared(by: objects, in: tray.office)

    let before = try tray.office.digest()
    let again = try #require(
      try tray.scan("--json").objects().last?["summary"] as? [String: Int])
    #expect(again["alreadyDone"] == objects.count)
    #expect(again["pages"] == objects.count)
    #expect(try tray.office.digest() == before)
  }

  /// The form that nobody filled in says nothing, so it clears nobody.
  private func checkThatNobodyIsCleared(by lines: [JSONObject], in office: Office) throws {
    let line = try #require(lines.first { $0["outcome"] as? String == "declaration" })
    let id = try #require(line["declaration"] as? String)
    let shown = try object(try office.wayform("show", id, "--json").output)
    #expect(shown["state"] as? String == "needs-review")
    #expect((shown["screening"] as? JSONObject)?["verdict"] as? String == "undetermined")
  }

  private func check(_ line: JSONObject) throws {
    #expect(Set(line.keys).isSubset(of: Self.keys))
    #expect(line["cpuMilliseconds"] is Int)
    switch line["outcome"] as? String {
    case "declaration":
      #expect(line["form"] as? String == "cn-rail-health")
      #expect(line["version"] is Int)
      #expect(line["residual"] is Double)
      #expect(line["declaration"] is String)
    case "duplicate": #expect(line["declaration"] is String)
    case "rejected":
      #expect((line["reason"] as? String)?.isEmpty == false)
      #expect((line["remedy"] as? String)?.isEmpty == false)
    case "blank": #expect(line["declaration"] == nil)
    default: Issue.record("\(line) has no outcome of the four")
    }
  }

  @Test("a summary for people adds up, and says what was left alone")
  func summaryForPeople() throws {
    let office = try Office()
    try office.write(try Pages.encoded(Pages.blank), to: "in/blank.png")
    try office.write("by hand", to: "in/list.txt")
    let ending = try office.wayform("scan", "in")
    #expect(ending.status == 0)
    #expect(
      ending.output
        == "1 page = 0 declarations + 0 duplicates + 1 blank + 0 rejected  "
        + "(1 other file left alone)\n")
    #expect(ending.errors.contains("creating one"))
  }
}
