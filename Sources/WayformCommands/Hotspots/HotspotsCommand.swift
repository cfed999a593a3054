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
      HotspotsDiffCommand.self, HotspotsActivateCommand.self, HotspotsKeepLiftedCommand.self,
      HotspotsPolicyCommand.self, HotspotsSchemaCommand.self,
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
    var read = try read(data)
    try read.report.compare(read.list, with: opened.activeList())
    let list = try opened.importList(read.list, by: person.name, at: Clock.now())
    read.report.version = list.version
    try show(read.report)
    if activate {
      try Activation(store: opened, person: person.name, quiet: json).activate(list.version)
    }
  }

  /// Where rows cannot be used, their report is shown before the error.
  private func read(_ data: Data) throws -> HotspotImport {
    let envelope = HotspotEnvelope(
      id: id, publisher: publisher, source: URL(fileURLWithPath: file).lastPathComponent)
    do {
      return try HotspotListReader(gazetteer: try Gazetteer.builtIn()).read(
        data, into: envelope, acceptErrors: acceptErrors)
    } catch let error as HotspotImportError {
      if case .rejectedRows(let report) = error { try show(report) }
      throw error
    }
  }

  private func show(_ report: ImportReport) throws {
    print(try json ? Output.json(report) : ImportReportText(report: report).text)
  }
}

struct HotspotsSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "The JSON Schema of Wayform's own list format.")

  func run() throws { print(try HotspotSchema.text()) }
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
