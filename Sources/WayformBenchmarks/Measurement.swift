import Foundation

/// Time and memory of this process.
enum Measurement {
  /// Seconds of the wall clock, and what the body gave.
  static func time<Value>(_ body: () throws -> Value) rethrows -> (seconds: Double, value: Value) {
    let clock = ContinuousClock()
    let begin = clock.now
    let value = try body()
    let parts = (clock.now - begin).components
    return (Double(parts.seconds) + Double(parts.attoseconds) * 1e-18, value)
  }

  /// Of the process since ``resetPeak()``, in megabytes; nil where the system does not tell.
  static var peakMegabytes: Double? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Double($0) })
    else { return nil }
    return kilobytes / 1024
  }

  /// Linux counts the peak anew after a 5 is written there.
  static func resetPeak() {
    let file = FileHandle(forWritingAtPath: "/proc/self/clear_refs")
    try? file?.write(contentsOf: Data("5".utf8))
    try? file?.close()
  }
}

extension [Double] {
  /// The middle one of an odd number.
  var median: Double { isEmpty ? .nan : sorted()[count / 2] }
}
