import Foundation
import Testing

/// Help as people see it, held against text files. To take what is shown now as right, run the
/// tests once with `WAYFORM_RECORD_HELP=1`, and read the difference before committing it.
@Suite struct HelpTests {
  static let commands: [[String]] = [
    [], ["init"], ["scan"], ["status"], ["review"], ["show"], ["explain"], ["hotspots"],
    ["hotspots", "import"], ["hotspots", "list"], ["hotspots", "show"], ["hotspots", "diff"],
    ["hotspots", "activate"], ["hotspots", "policy"], ["screen"], ["export"], ["form"],
    ["form", "list"],
    ["form", "blank"], ["form", "geometry"], ["form", "check"], ["specimen"], ["evaluate"],
    ["calibrate"], ["doctor"],
  ]

  @Test("the help of every command is as it was agreed", arguments: commands)
  func help(command: [String]) throws {
    let ending = try Office().start(command + ["--help"]).wait()
    #expect(ending.status == 0)
    #expect(ending.errors.isEmpty)
    let name = (["wayform"] + command).joined(separator: "-") + ".txt"
    if ProcessInfo.processInfo.environment["WAYFORM_RECORD_HELP"] != nil {
      try record(ending.output, as: name)
    } else {
      let agreed = Bundle.module.url(
        forResource: name, withExtension: nil, subdirectory: "Fixtures/Help")
      #expect(ending.output == (try agreed.map { try String(contentsOf: $0, encoding: .utf8) }))
    }
  }

  @Test("every command that the root names has its help here")
  func complete() throws {
    let ending = try Office().wayform("--help")
    let section = try #require(ending.output.components(separatedBy: "SUBCOMMANDS:\n").last)
    let names = section.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("  "), !line.hasPrefix("   ") else { return nil }
      return line.split(separator: " ").first.map(String.init)
    }
    let known = Set(Self.commands.compactMap(\.first))
    #expect(Set(names).subtracting(["See"]) == known)
  }

  @Test("the version is one line")
  func version() throws {
    let ending = try Office().wayform("--version")
    #expect(ending.status == 0)
    #expect(ending.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  private func record(_ text: String, as name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/Help")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
  }
}
