import ArgumentParser
import DeclarationStore
import Foundation

struct InitCommand: ParsableCommand {
  static let usualPurpose = "screening of arriving travellers against hotspot lists"
  /// Twice the longest look-back in use, and time to close follow-ups.
  static let usualRetentionDays = 42

  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Create a store.")
  @Option(help: ArgumentHelp("Why these data are kept.", valueName: "text"))
  var purpose = Self.usualPurpose
  @Option(help: ArgumentHelp("The station that collects the sheets.", valueName: "name"))
  var station: String?
  @Option(help: ArgumentHelp("Days until a declaration is due for purging.", valueName: "days"))
  var retention = Self.usualRetentionDays
  @Flag(help: "Whoever imports a hotspot list may not activate it: a second person has to.")
  var twoPerson = false
  @OptionGroup var person: PersonOption
  @OptionGroup var store: StoreOption

  func validate() throws {
    guard retention > 0 else { throw ValidationError("--retention takes a number of days above 0") }
  }

  func run() throws {
    let now = Clock.now()
    let made = try DeclarationStore.create(
      at: store.directory, purpose: purpose, station: station, retentionDays: retention, now: now)
    if twoPerson { try made.setApprovalPolicy(secondPerson: true, by: person.name, at: now) }
    print("created \(made.directory.path): kept for \(purpose), \(retention) days")
  }
}
