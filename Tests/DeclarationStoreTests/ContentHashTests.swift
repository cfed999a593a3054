import DeclarationStore
import Declarations
import Foundation
import Testing

@Suite("Content hashes")
struct ContentHashTests {
  // FIPS 180-4 examples.
  @Test(
    "are SHA-256 in lower-case hexadecimal",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
  func vectors(text: String, hash: String) { #expect(ContentHash.sha256(of: text) == hash) }

  @Test("of a file do not depend on how it is read")
  func file() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    let bytes = Data((0..<600_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    try bytes.write(to: file)
    #expect(try ContentHash.sha256(ofFile: file) == ContentHash.sha256(of: bytes))
  }

  @Test("an id follows from bytes and page alone")
  func id() {
    let source = Sample.source(1)
    #expect(source.declarationID == Sample.source(1, file: "other.png").declarationID)
    #expect(source.declarationID != Sample.source(1, page: 2).declarationID)
    #expect(source.declarationID.count == 16)
  }
}
