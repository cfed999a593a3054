import ArgumentParser
import DeclarationStore
import Foundation

struct StoreOption: ParsableArguments {
  @Option(
    name: .customLong("store"),
    help: ArgumentHelp(
      "The store's directory (default: $WAYFORM_STORE, else ./wayform-store).", valueName: "dir"))
  var path: String?

  var directory: URL {
    let environment = ProcessInfo.processInfo.environment["WAYFORM_STORE"] ?? ""
    return URL(fileURLWithPath: path ?? (environment.isEmpty ? "wayform-store" : environment))
  }

  func open() throws -> DeclarationStore { try DeclarationStore.open(at: directory) }

  /// For commands that begin a day's work; says so where it makes a store.
  func openOrCreate(station: String? = nil) throws -> DeclarationStore {
    if DeclarationStore.exists(at: directory) { return try open() }
    Output.remark("no store at \(directory.path) yet; creating one")
    return try DeclarationStore.create(
      at: directory, purpose: InitCommand.usualPurpose, station: station,
      retentionDays: InitCommand.usualRetentionDays, now: Clock.now())
  }
}
