import ArgumentParser
import DeclarationStore
import Declarations

struct HotspotsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "All versions; the active one is marked.")
  @Flag(help: "One JSON object a version.") var json = false
  @OptionGroup var store: StoreOption

  func run() throws {
    let lists = try store.open().lists()
    if json { return try lists.forEach { print(try Output.json(ListLine($0))) } }
    if lists.isEmpty { print("no list yet; 'wayform hotspots import FILE'") }
    for list in lists { print(Self.line(list)) }
  }

  private static func line(_ list: ListSummary) -> String {
    let approved = list.activations.last.map { ", activated \($0.at.day) by \($0.by)" } ?? ""
    return "\(list.isActive ? "* " : "  ")version \(list.version)  \(list.id)  "
      + "\(list.entries) entries  from \(list.source)  imported \(list.importedAt.day) by "
      + "\(list.importedBy)\(approved)  \(list.hash.prefix(12))"
  }
}

/// A version as JSON.
private struct ListLine: Encodable {
  struct Step: Encodable {
    var at: String
    var by: String
  }

  var version: Int
  var id: String
  var hash: String
  var entries: Int
  var source: String
  var imported: Step
  var activations: [Step]
  var active: Bool

  init(_ list: ListSummary) {
    (version, id, hash, entries) = (list.version, list.id, list.hash, list.entries)
    (source, active) = (list.source, list.isActive)
    imported = Step(at: list.importedAt.description, by: list.importedBy)
    activations = list.activations.map { Step(at: $0.at.description, by: $0.by) }
  }
}
