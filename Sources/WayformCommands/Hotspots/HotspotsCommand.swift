import ArgumentParser
import DeclarationStore
import Declarations
import Foundation
import Gazetteer
import Screening

struct HotspotsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hotspots", abstract: "Versioned hotspot lists: import, look, compare, activate.",
    subcommands: [
      HotspotsImportCommand.self, HotspotsListCommand.self, HotspotsShowCommand.self,
      HotspotsDiffCommand.self, HotspotsActivateCommand.self, HotspotsPolicyCommand.self,
    ])
}

struct HotspotsImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Keep a published list as a new version.",
    discussion: """
      The file's kind is told from its content. Unless --accept-errors is given, nothing is \
      imported while a row cannot be used. Importing alone changes no verdict; activation does.
      """)
  @Argument(help: ArgumentHelp("The list as published.", valueName: "file")) var file: String
  @Flag(help: "Make it the active list and screen all declarations again.") var activate = false
  @Flag(help: "Import the usable rows and leave the others out.") var acceptErrors = false
  @Option(help: ArgumentHelp("Names the publication over its versions.", valueName: "text"))
  var id = "hotspots"
  @Option(help: ArgumentHelp("Who published it.", valueName: "name")) var publisher = ""
  @Flag(help: "The report as one JSON object.") var json = false
  @OptionGroup var person: PersonOption
  @OptionGroup var store: StoreOption

  func run() throws {
    let data = try ListFile.bytes(of: file)
    let opened = try store.openOrCreate()
    let gazetteer = try Gazetteer.builtIn()
    let envelope = HotspotEnvelope(
      id: id, publisher: publisher, source: URL(fileURLWithPath: file).lastPathComponent)
    var read: HotspotImport
    do {
      read = try HotspotListReader(gazetteer: gazetteer).read(
        data, into: envelope, acceptErrors: acceptErrors)
    } catch .rejectedRows(let report) {
      print(try json ? Output.json(report) : ImportReportText(report: report).text)
      throw HotspotImportError.rejectedRows(report)
    }
    let list = try opened.importList(read.list, by: person.name, at: Clock.now())
    read.report.version = list.version
    print(try json ? Output.json(read.report) : ImportReportText(report: read.report).text)
    if activate {
      try Activation(store: opened, person: person.name, quiet: json).activate(list.version)
    }
  }
}

struct HotspotsActivateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activate",
    abstract: "Make a version the active one and screen all declarations again.",
    discussion: """
      Where the store wants a second person ('wayform hotspots policy'), whoever imported the \
      version is refused.
      """)
  @Argument(help: ArgumentHelp("The version.", valueName: "version")) var version: Int
  @Flag(help: "Who changed and why, as one JSON object.") var json = false
  @OptionGroup var person: PersonOption
  @OptionGroup var store: StoreOption

  func run() throws {
    try Activation(store: store.open(), person: person.name, telling: json ? .json : .text)
      .activate(version)
  }
}

/// A list file, not larger than any list that was ever published.
enum ListFile {
  /// The largest real list had 42,921 places, some 5 MB.
  private static let largest = 64 << 20

  static func bytes(of path: String) throws -> Data {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      throw UsageError("\(path) cannot be read; check the path and its permissions")
    }
    guard data.count <= largest else {
      throw UsageError("\(path) is larger than any hotspot list; is it the right file?")
    }
    return data
  }
}
