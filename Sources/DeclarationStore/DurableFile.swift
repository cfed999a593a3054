import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Writes a file so that after a crash it is whole or absent.
enum DurableFile {
  static func write(_ data: Data, to target: URL) throws {
    let folder = target.deletingLastPathComponent()
    // Two processes may write the same content at once; each under a name of its own.
    let draft = folder.appending(path: ".\(target.lastPathComponent).\(getpid())")
    guard
      FileManager.default.createFile(
        atPath: draft.path, contents: nil,
        attributes: [.posixPermissions: StoreLayout.fileMode])
    else { throw StoreError.notWritable(folder) }
    do {
      let handle = try FileHandle(forWritingTo: draft)
      defer { try? handle.close() }
      try handle.write(contentsOf: data)
      try handle.synchronize()
      guard rename(draft.path, target.path) == 0 else { throw StoreError.notWritable(folder) }
    } catch {
      try? FileManager.default.removeItem(at: draft)
      throw error
    }
    flushDirectory(folder)
  }

  /// So that the new name survives a loss of power too. Some file systems refuse; then the name
  /// is as durable as they make it.
  private static func flushDirectory(_ folder: URL) {
    let descriptor = open(folder.path, O_RDONLY)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
