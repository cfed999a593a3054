import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Writes a file so that after a crash it is whole or absent.
enum DurableFile {
  static func write(_ data: Data, to target: URL) throws {
    let folder = target.deletingLastPathComponent()
    let (handle, draft) = try makeDraft(in: folder)
    do {
      defer { try? handle.close() }
      try handle.write(contentsOf: data)
      try handle.synchronize()
      guard rename(draft, target.path) == 0 else { throw StoreError.notWritable(folder) }
    } catch {
      unlink(draft)
      throw error
    }
    flushDirectory(folder)
  }

  /// An empty file for its owner alone, under a name that no other thread or process has.
  private static func makeDraft(in folder: URL) throws -> (FileHandle, path: String) {
    var template = Array(folder.appending(path: ".draft-XXXXXX").path.utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw errno == ENOSPC ? StoreError.full : StoreError.notWritable(folder)
    }
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    return (FileHandle(fileDescriptor: descriptor, closeOnDealloc: false), path)
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
