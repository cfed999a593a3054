internal import Glibc

/// A program run to its end under limits, its standard output collected.
struct ChildProcess {
  enum Failure: Error, Hashable {
    case missing
    case timedOut
    case tooMuchOutput
    /// The exit status, or the signal as a negative number, with what it said on standard error.
    case failed(status: Int32, complaint: String)
  }

  var program: String
  var arguments: [String]
  var seconds: Int
  var memoryBytes: Int
  var outputBytes: Int

  /// Standard error beyond this tells nothing more.
  private static let complaintBytes = 4096

  func run() throws(Failure) -> [UInt8] {
    guard let path = Self.find(program), let limiter = Self.find("prlimit") else {
      throw .missing
    }
    guard var output = Pipe(), var complaint = Pipe() else { throw .missing }
    let limits = ["--cpu=\(seconds)", "--as=\(memoryBytes)", "--core=0", "--"]
    let pid = try spawn(
      limiter, [limiter] + limits + [path] + arguments, output: output, complaint: complaint)
    output.closeWriting()
    complaint.closeWriting()
    var collected = Collected(outputLimit: outputBytes, complaintLimit: Self.complaintBytes)
    let end = collected.drain(output.reading, complaint.reading, seconds: seconds)
    if end != .closed { kill(pid, SIGKILL) }
    let status = Self.wait(for: pid)
    switch end {
    case .timedOut: throw .timedOut
    case .full: throw .tooMuchOutput
    case .closed: break
    }
    guard status == 0 else {
      throw status == -SIGXCPU || status == -SIGKILL
        ? .timedOut
        : .failed(status: status, complaint: String(decoding: collected.complaint, as: UTF8.self))
    }
    return collected.output
  }

  /// Looked up in the search path as the shell does; nil where it is not installed.
  static func find(_ program: String) -> String? {
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return folders.split(separator: ":").map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
  }

  private func spawn(
    _ path: String, _ arguments: [String], output: borrowing Pipe, complaint: borrowing Pipe
  ) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
    posix_spawn_file_actions_adddup2(&actions, complaint.writing, 2)
    var words = arguments.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var pid: pid_t = 0
    guard posix_spawn(&pid, path, &actions, nil, &words, environ) == 0 else { throw .missing }
    return pid
  }

  private static func wait(for pid: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) == -1 && errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : -signal
  }
}
