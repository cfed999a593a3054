import Foundation

/// The IDX format of digit collections: magic `00 00 08 n`, `n` sizes as 32-bit big-endian numbers,
/// then bytes; plain or gzipped.
struct IndexedBytes: Sendable {
  let sizes: [Int]
  let bytes: [UInt8]

  /// Nil where the data are not bytes in IDX format or are cut short.
  init?(_ data: [UInt8]) {
    guard data.count > 4, data[0] == 0, data[1] == 0, data[2] == 8 else { return nil }
    let dimensions = Int(data[3])
    let start = 4 + 4 * dimensions
    guard dimensions > 0, data.count >= start else { return nil }
    sizes = (0..<dimensions).map { dimension in
      data[(4 + 4 * dimension)..<(8 + 4 * dimension)].reduce(0) { $0 << 8 | Int($1) }
    }
    // Collections hold at most some hundred thousand pictures of some thousand pixels.
    let count = sizes.reduce(1) { min($0, 1 << 31) * min($1, 1 << 31) }
    guard data.count - start == count else { return nil }
    bytes = Array(data[start...])
  }

  /// The file itself, or the same with `.gz`. Nil where neither is there.
  /// - Throws: ``SpecimenError/handwriting(file:reason:)``.
  static func read(_ name: String, in folder: URL) throws(SpecimenError) -> IndexedBytes? {
    let (plain, packed) = (
      folder.appendingPathComponent(name), folder.appendingPathComponent(name + ".gz")
    )
    let data: [UInt8]?
    if let found = try? Data(contentsOf: plain) {
      data = [UInt8](found)
    } else if FileManager.default.fileExists(atPath: packed.path) {
      data = try? GzipFile.contents(of: packed)
    } else {
      return nil
    }
    guard let data, let found = IndexedBytes(data) else {
      throw .handwriting(file: name, reason: "not a file of bytes in IDX format, plain or gzipped")
    }
    return found
  }
}

/// Unpacks with the system's own gzip, which every Debian has.
enum GzipFile {
  static func contents(of file: URL) throws -> [UInt8] {
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    gzip.arguments = ["gzip", "-dc", file.path]
    let output = Pipe()
    gzip.standardOutput = output
    gzip.standardError = FileHandle.nullDevice
    try gzip.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    gzip.waitUntilExit()
    return gzip.terminationStatus == 0 ? [UInt8](data) : []
  }
}
