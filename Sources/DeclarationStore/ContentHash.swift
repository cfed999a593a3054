import Crypto
public import Declarations
public import Foundation

/// SHA-256 in lower-case hexadecimal.
public enum ContentHash {
  public static func sha256(of bytes: some DataProtocol) -> String {
    hexadecimal(SHA256.hash(data: bytes))
  }

  public static func sha256(of text: String) -> String { sha256(of: Data(text.utf8)) }

  /// Reads in pieces; memory does not grow with the file.
  public static func sha256(ofFile file: URL) throws -> String {
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    var hasher = SHA256()
    while let piece = try handle.read(upToCount: pieceLength), !piece.isEmpty {
      hasher.update(data: piece)
    }
    return hexadecimal(hasher.finalize())
  }

  /// Bytes; large enough that the calls do not count, small enough not to be noticed.
  private static let pieceLength = 1 << 18

  static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}

extension PageSource {
  /// The id of the declaration on this page: 16 hexadecimal digits that follow from the file's
  /// bytes and the page, so that reading again gives the same.
  public var declarationID: String {
    // 64 bits: among a million sheets a clash has a chance of 1 in 37 million.
    String(ContentHash.sha256(of: "wayform.declaration/1 \(sha256) \(page)").prefix(16))
  }
}
