import Foundation

/// Where a command's answer goes.
enum Output {
  /// One object as one line.
  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// A line of an answer that comes piece by piece: whoever reads it through a pipe or a file has
  /// it at once, and has it still if the process is killed.
  static func line(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }

  /// Remarks for the person at the terminal; never part of an answer.
  static func remark(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// To the named file, or to standard output where there is none.
  static func write(_ bytes: some Sequence<UInt8>, to path: String?) throws {
    let data = Data(bytes)
    guard let path else {
      FileHandle.standardOutput.write(data)
      return
    }
    do {
      try data.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw UsageError("cannot write \(path); check that its folder exists and may be written to")
    }
  }
}
