public import Declarations
public import Foundation

/// SHA-256 in lower-case hexadecimal.
public enum ContentHash {
  public static func sha256(of bytes: some DataProtocol) -> String {
    var hasher = ContentHasher()
    hasher.update(bytes)
    return hasher.finish()
  }

  public static func sha256(of text: String) -> String { sha256(of: Data(text.utf8)) }

  /// Reads in pieces; memory does not grow with the file.
  public static func sha256(ofFile file: URL) throws -> String {
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    var hasher = ContentHasher()
    while let piece = try handle.read(upToCount: pieceLength), !piece.isEmpty {
      hasher.update(piece)
    }
    return hasher.finish()
  }

  /// Bytes; large enough that the calls do not count, small enough not to be noticed.
  private static let pieceLength = 1 << 18
}

extension PageSource {
  /// The id of the declaration on this page: 16 hexadecimal digits that follow from the file's
  /// bytes and the page, so that reading again gives the same.
  public var declarationID: String {
    // 64 bits: among a million sheets a clash has a chance of 1 in 37 million.
    String(ContentHash.sha256(of: "wayform.declaration/1 \(sha256) \(page)").prefix(16))
  }
}
