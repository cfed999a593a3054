import ArgumentParser

/// The exit codes that scripts rely on.
enum ExitStatus: Int32 {
  case done = 0
  /// Done, but some inputs were rejected.
  case someRejected = 3
  case noUsableInput = 4
  case storeError = 5
  /// A model, library or tool is missing.
  case missingTool = 6
  case usage = 64
  /// Interrupted; all that was done is kept.
  case interrupted = 130

  var code: ExitCode { ExitCode(rawValue) }
}
