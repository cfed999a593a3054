internal import Glibc

/// A pipe whose ends are closed when it goes and are not inherited by other children.
struct Pipe: ~Copyable {
  let reading: Int32
  private(set) var writing: Int32

  /// Nil where the process has no file descriptors left.
  init?() {
    var ends: [Int32] = [-1, -1]
    // A socket pair, because it can be marked close-on-exec in the same call.
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    (reading, writing) = (ends[0], ends[1])
  }

  mutating func closeWriting() {
    guard writing >= 0 else { return }
    close(writing)
    writing = -1
  }

  deinit {
    close(reading)
    if writing >= 0 { close(writing) }
  }
}

/// What a child wrote on two pipes.
struct Collected {
  enum End { case closed, timedOut, full }

  let outputLimit: Int
  let complaintLimit: Int
  private(set) var output: [UInt8] = []
  private(set) var complaint: [UInt8] = []

  private static let chunk = 1 << 18

  init(outputLimit: Int, complaintLimit: Int) {
    self.outputLimit = outputLimit
    self.complaintLimit = complaintLimit
  }

  /// Reads both until they close, the time is over or the output is over its limit.
  mutating func drain(_ first: Int32, _ second: Int32, seconds: Int) -> End {
    var polled = [first, second].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let deadline = Self.milliseconds() + 1000 * seconds
    while polled.contains(where: { $0.fd >= 0 }) {
      let left = deadline - Self.milliseconds()
      guard left > 0 else { return .timedOut }
      guard poll(&polled, 2, Int32(left)) > 0 else { continue }
      for index in 0..<2 where polled[index].revents != 0 {
        let bytes = Self.read(polled[index].fd)
        if bytes.isEmpty { polled[index].fd = -1 }
        if index == 0 {
          output += bytes
        } else {
          complaint += bytes.prefix(complaintLimit - complaint.count)
        }
      }
      if output.count > outputLimit { return .full }
    }
    return .closed
  }

  private static func read(_ descriptor: Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
      count = max(0, Glibc.read(descriptor, buffer.baseAddress, chunk))
    }
  }

  private static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
