import Foundation

/// The built executable, run as people run it: a child process with arguments and an environment.
struct WayformProcess {
  struct Ending {
    /// The exit code; 128 and the signal's number where a signal ended it, as a shell says.
    var status: Int32
    var output: String
    var errors: String
    var bytes: Data

    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  private let process = Process()
  /// Whoever removes the folder when it goes.
  private let owner: AnyObject?
  private let outputFile: URL
  private let errorFile: URL

  /// Beside the test bundle, where the build puts both.
  static var executable: URL {
    let bundle = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return bundle.deletingLastPathComponent().appendingPathComponent("wayform")
  }

  /// Starts at once. Its output goes to files in `folder`: nothing is lost however it ends.
  init(
    _ arguments: [String], in folder: URL, of owner: AnyObject? = nil,
    environment: [String: String] = [:]
  ) throws {
    self.owner = owner
    let name = UUID().uuidString
    outputFile = folder.appendingPathComponent(".\(name).out")
    errorFile = folder.appendingPathComponent(".\(name).err")
    for file in [outputFile, errorFile] { try Data().write(to: file) }
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = Self.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
  }

  /// What the outside may say about language and width is settled, so that all machines agree.
  private static let environment = [
    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    "HOME": NSTemporaryDirectory(), "LANG": "C.UTF-8", "COLUMNS": "100", "WAYFORM_USER": "tester",
  ]

  /// Whole lines of standard output so far.
  var linesSoFar: Int {
    (try? Data(contentsOf: outputFile))?.count { $0 == UInt8(ascii: "\n") } ?? 0
  }

  var isRunning: Bool { process.isRunning }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  func wait() throws -> Ending {
    process.waitUntilExit()
    let bytes = try Data(contentsOf: outputFile)
    let killed = process.terminationReason == .uncaughtSignal
    return Ending(
      status: killed ? 128 + process.terminationStatus : process.terminationStatus,
      output: String(decoding: bytes, as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self), bytes: bytes)
  }
}
