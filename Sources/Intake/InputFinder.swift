public import Foundation

/// Finds the scans in files and folders.
public struct InputFinder: Sendable {
  /// What lies beside scans and is never one, unless named on the command line.
  private static let sidecars: Set<String> = [
    "json", "csv", "txt", "md", "yaml", "yml", "xlsx", "ndjson", "log", "html", "sqlite",
  ]

  public struct Found: Sendable, Equatable {
    /// In the order of their paths, each once.
    public var scans: [URL]
    /// Files left alone because their kind is no scan's.
    public var passedOver: Int
  }

  public init() {}

  public func find(_ paths: [String]) throws(IntakeError) -> Found {
    var scans: Set<URL> = []
    var passedOver = 0
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw .noSuchInput(path)
      }
      let url = URL(fileURLWithPath: path).standardizedFileURL
      guard isFolder.boolValue else {
        scans.insert(url)
        continue
      }
      for file in try Self.files(below: url) {
        if Self.isSidecar(file) { passedOver += 1 } else { scans.insert(file) }
      }
    }
    return Found(scans: scans.sorted { $0.path < $1.path }, passedOver: passedOver)
  }

  /// Hidden files and the insides of a store are not looked at.
  private static func files(below folder: URL) throws(IntakeError) -> [URL] {
    guard
      let walk = FileManager.default.enumerator(
        at: folder, includingPropertiesForKeys: [.isRegularFileKey],
        options: [.skipsHiddenFiles])
    else { throw .unreadableFolder(folder.path) }
    var files: [URL] = []
    for case let url as URL in walk {
      if FileManager.default.fileExists(
        atPath: url.appendingPathComponent("wayform.sqlite").path)
      {
        walk.skipDescendants()
        continue
      }
      let values = try? url.resourceValues(forKeys: [.isRegularFileKey])
      if values?.isRegularFile ?? false { files.append(url.standardizedFileURL) }
    }
    return files
  }

  /// By its name, and only where its first bytes are not an image's or a PDF's.
  private static func isSidecar(_ file: URL) -> Bool {
    guard sidecars.contains(file.pathExtension.lowercased()) else { return false }
    guard let handle = try? FileHandle(forReadingFrom: file) else { return false }
    defer { try? handle.close() }
    let head = (try? handle.read(upToCount: 8)) ?? Data()
    return !imageSignatures.contains { head.starts(with: $0) }
  }

  /// PNG, JPEG, TIFF in both byte orders, PDF.
  private static let imageSignatures: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x49, 0x49, 0x2A, 0x00],
    [0x4D, 0x4D, 0x00, 0x2A], [0x25, 0x50, 0x44, 0x46],
  ]
}
