import ArgumentParser
import DeclarationStore
import Screening

struct HotspotsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "The entries of a version (the active one by default).")
  @Argument(help: ArgumentHelp("The version.", valueName: "version")) var version: Int?
  @Flag(help: "The list as one JSON object.") var json = false
  @OptionGroup var store: StoreOption

  func run() throws {
    let opened = try store.open()
    guard let list = try version.map(opened.list) ?? opened.activeList() else {
      throw UsageError("no list is active; name a version, see 'wayform hotspots list'")
    }
    if json {
      print(try Output.json(list))
    } else {
      for entry in list.entries { print(EntryText(entry: entry).text) }
    }
  }
}
