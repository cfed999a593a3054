import ArgumentParser
import Foundation

/// Who acts: kept with every change.
struct PersonOption: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who you are (default: $WAYFORM_USER, else $USER).", valueName: "name"))
  var given: String?

  var name: String {
    let environment = ProcessInfo.processInfo.environment
    return [given, environment["WAYFORM_USER"], environment["USER"]]
      .compactMap { $0 }.first { !$0.isEmpty } ?? "unknown"
  }
}
