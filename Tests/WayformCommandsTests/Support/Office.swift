import DeclarationStore
import Foundation

/// A folder of its own with a store in it; gone when the test is.
final class Office {
  let folder: URL
  var store: URL { folder.appendingPathComponent("store") }

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("wayform-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// With a store that is a copy of another's.
  convenience init(copying store: URL) throws {
    try self.init()
    try FileManager.default.copyItem(at: store, to: self.store)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @discardableResult
  func wayform(_ arguments: String..., environment: [String: String] = [:]) throws
    -> WayformProcess.Ending
  { try start(arguments, environment: environment).wait() }

  func start(_ arguments: [String], environment: [String: String] = [:]) throws -> WayformProcess {
    try WayformProcess(
      arguments, in: folder, of: self,
      environment: ["WAYFORM_STORE": store.path].merging(environment) { $1 })
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  @discardableResult
  func write(_ data: Data, to name: String) throws -> String {
    let url = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
    return url.path
  }

  func digest() throws -> String { try DeclarationStore.open(at: store).contentDigest() }
}
