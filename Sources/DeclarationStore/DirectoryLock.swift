import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Lets one process at a time make a store in a directory. The system takes the lock back when its
/// holder dies.
enum DirectoryLock {
  static func holding<Value>(_ directory: URL, _ body: () throws -> Value) throws -> Value {
    let descriptor = open(directory.path, O_RDONLY)
    guard descriptor >= 0 else { throw StoreError.notWritable(directory) }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX) == 0 else { throw StoreError.notWritable(directory) }
    return try body()
  }
}
