import Foundation

/// Registered pages by the hash of their bytes. An image is on the disk before the row that names
/// it is committed; an image that no row names is harmless and is swept by a purge.
struct EvidenceFolder {
  let directory: URL

  func file(_ hash: String) -> URL {
    directory.appending(path: String(hash.prefix(2))).appending(path: "\(hash).jpg")
  }

  /// Gives the hash. The same bytes are written once.
  func keep(_ image: Data) throws -> String {
    let hash = ContentHash.sha256(of: image)
    let target = file(hash)
    guard !FileManager.default.fileExists(atPath: target.path) else { return hash }
    let folder = target.deletingLastPathComponent()
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true,
      attributes: [.posixPermissions: StoreLayout.directoryMode])
    try DurableFile.write(image, to: target)
    return hash
  }

  func image(_ hash: String) throws -> Data {
    guard let data = try? Data(contentsOf: file(hash)) else {
      throw StoreError(
        .imageMissing, "The page image \(hash.prefix(12)) is not in the store",
        remedy: "Scan the sheet again with --retry, or restore a backup")
    }
    return data
  }

  func remove(_ hash: String) throws {
    let file = file(hash)
    guard FileManager.default.fileExists(atPath: file.path) else { return }
    try FileManager.default.removeItem(at: file)
  }

  /// Of every image that is there.
  func hashes() throws -> Set<String> {
    let files = FileManager.default.enumerator(at: directory, includingPropertiesForKeys: nil)
    var hashes: Set<String> = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "jpg" else { continue }
      hashes.insert(file.deletingPathExtension().lastPathComponent)
    }
    return hashes
  }
}
