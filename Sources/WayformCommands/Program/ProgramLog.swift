import DeclarationStore
import Logging

/// What happens, for those who run the machine: ids, outcomes and costs, on standard error. Nothing
/// that stands on a sheet is ever logged.
enum ProgramLog {
  /// The variable that says how much: `trace`, `debug`, `info`, `notice`, `warning` (the default)…
  static let levelVariable = "WAYFORM_LOG"

  /// Once per process, before the first logger.
  static func begin(environment: [String: String]) {
    let level = environment[levelVariable].flatMap { Logger.Level(rawValue: $0.lowercased()) }
    LoggingSystem.bootstrap { label in
      var handler = StreamLogHandler.standardError(label: label)
      handler.logLevel = level ?? .warning
      return handler
    }
  }

  /// How a page ended and what it cost.
  static func record(_ line: LedgerLine, in logger: Logger) {
    logger.debug(
      "page done",
      metadata: [
        "outcome": "\(line.outcome.rawValue)", "declaration": "\(line.declaration ?? "none")",
        "cpuMilliseconds": "\(line.cpuMilliseconds)",
      ])
  }
}
