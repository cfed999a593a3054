import DeclarationStore
import Foundation
import Imaging
import Testing

@Suite struct ScanTests {
  /// A mixed pile: good sheets with all that lies between them in a real tray.
  private struct Tray {
    let office: Office
    let folder = "tray"

    init() throws {
      office = try Office()
      let pile = try SharedPile.shared()
      for number in 1...2 { try office.write(pile.scan(number), to: "tray/000\(number).png") }
      let photo = try Pages.encoded(Pages.letter, as: .jpeg(quality: 80))
      try office.write(photo.prefix(photo.count / 2), to: "tray/0001-cut-short.jpg")
      try office.write("no image at all", to: "tray/0001-text.png")
      try office.write("left by the scanner", to: "tray/notes.txt")
      try office.write(try pile.scan(1), to: "tray/0003-again.png")
      try writeFax(of: try pile.scan(2))
    }

    /// A sheet, an empty back and a letter in one file.
    private func writeFax(of scan: Data) throws {
      let sheet = try office.write(scan, to: "sheet.png")
      let page = try PageFile(path: sheet).page(1).gray
      var fax = TIFFWriter(path: office.folder.appendingPathComponent("tray/fax.tif").path)
      for image in [page, Pages.blank, Pages.letter] { try fax.append(image, dotsPerInch: 150) }
    }

    func scan(_ more: String...) throws -> WayformProcess.Ending {
      try office.start(["scan", folder, "--received", SharedPile.received] + more).wait()
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
        "0001.png 1": "declaration", "0001-cut-short.jpg 1": "rejected",
        "0001-text.png 1": "rejected", "0002.png 1": "declaration", "0003-again.png 1": "duplicate",
        "fax.tif 1": "declaration", "fax.tif 2": "blank", "fax.tif 3": "rejected",
      ])
    #expect(summary["pages"] == objects.count)
    for kind in ["declaration", "duplicate", "blank", "rejected"] {
      #expect(summary[kind] == outcomes.values.count { $0 == kind })
    }
    #expect(summary["passedOver"] == 1)
    for object in objects { try check(object) }

    let before = try tray.office.digest()
    let again = try #require(
      try tray.scan("--json").objects().last?["summary"] as? [String: Int])
    #expect(again["alreadyDone"] == objects.count)
    #expect(again["pages"] == objects.count)
    #expect(try tray.office.digest() == before)
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
        == "1 pages = 0 declarations + 0 duplicates + 1 blank + 0 rejected  "
        + "(1 other files left alone)\n")
    #expect(ending.errors.contains("creating one"))
  }
}
