import Foundation
import Testing

@Suite struct ExitCodeTests {
  @Test("where nothing can be used the code is 4, and the remedy is said")
  func nothingUsable() throws {
    let office = try Office()
    try office.write("no image", to: "broken/a.png")
    try office.write(Data([0xFF, 0xD8, 0xFF, 0xE0, 0]), to: "broken/b.jpg")
    let broken = try office.wayform("scan", "broken")
    #expect(broken.status == 4)
    #expect(broken.output.contains("save"))

    try office.write("only words", to: "words/readme.txt")
    let words = try office.wayform("scan", "words")
    #expect(words.status == 4)
    #expect(words.errors.contains("give files or folders"))

    let missing = try office.wayform("scan", "nowhere")
    #expect(missing.status == 4)
    #expect(missing.errors.contains("check the path"))
  }

  @Test("a store that is none, or not there, gives 5 and the remedy")
  func brokenStore() throws {
    let office = try Office()
    let missing = try office.wayform("status")
    #expect(missing.status == 5)
    #expect(missing.errors.contains("wayform init"))

    try office.write("not a database", to: "store/wayform.sqlite")
    for command in [["status"], ["screen"], ["export", "arrivals"], ["review"]] {
      let ending = try office.start(command).wait()
      #expect(ending.status == 5)
      #expect(ending.errors.contains("--store"))
    }
  }

  @Test(
    "a command that cannot be meant gives 64",
    arguments: [
      ["frobnicate"], ["scan"], ["scan", ".", "--received", "2020-02-30"],
      ["scan", ".", "--jobs", "0"], ["export", "arrivals", "--reveal"],
      ["export", "everything"], ["form", "geometry"], ["show"],
      ["specimen", "cn-rail-health", "--count", "0", "--output", "x"],
      ["form", "blank", "cn-rail-health", "--output", "form.docx"],
    ])
  func usage(arguments: [String]) throws {
    let office = try Office()
    let ending = try office.start(arguments).wait()
    #expect(ending.status == 64)
    #expect(!ending.errors.isEmpty)
    #expect(ending.output.isEmpty)
  }

  @Test("a calibration or kept readings that cannot be used are named, with the remedy")
  func calibration() throws {
    let office = try Office()
    try office.write("{}", to: "old.json")
    try office.write(Data([0xFF, 0xD8, 0xFF, 0xE0, 0]), to: "a.jpg")
    let old = try office.start(["scan", "a.jpg", "--calibration", "old.json"]).wait()
    #expect(old.status == 64)
    #expect(old.errors.contains("Fit it again"))

    let absent = try office.start(["calibrate", "--from", "none.jsonl", "--output", "c"]).wait()
    #expect(absent.status == 4)
    #expect(absent.errors.contains("none.jsonl"))
    try office.write("{}\n", to: "kept.jsonl")
    let bad = try office.start(["calibrate", "--from", "kept.jsonl", "--output", "c"]).wait()
    #expect(bad.status == 4)
    #expect(bad.errors.contains("line 1"))
  }

  @Test(
    "an unknown form is refused with the names of those that are known",
    arguments: [
      ["form", "geometry", "cn-rail"], ["form", "blank", "cn-rail", "--output", "x.png"],
      ["specimen", "cn-rail", "--count", "1", "--output", "x"],
      ["form", "geometry", "cn-rail-health@9"],
    ])
  func unknownForm(arguments: [String]) throws {
    let ending = try Office().start(arguments).wait()
    #expect(ending.status == 64)
    #expect(ending.errors.contains("cn-rail-health@1, cn-rail-health@2"))
  }

  @Test("scanning for an unknown form is refused before anything is made")
  func scanForUnknownForm() throws {
    let office = try Office()
    try office.write(try Pages.encoded(Pages.blank), to: "in/blank.png")
    let ending = try office.wayform("scan", "in", "--form", "cn-rail")
    #expect(ending.status == 64)
    #expect(ending.errors.contains("cn-rail-health@1, cn-rail-health@2"))
    #expect(!FileManager.default.fileExists(atPath: office.store.path))
  }

  @Test("review without a terminal says what it needs")
  func reviewNeedsTerminal() throws {
    let office = try Office()
    try office.wayform("init")
    let ending = try office.wayform("review")
    #expect(ending.status == 64)
    #expect(ending.errors.contains("needs a terminal"))
  }
}
