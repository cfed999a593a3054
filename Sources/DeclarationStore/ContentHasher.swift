import COpenSSL
import Foundation

/// SHA-256 over pieces, by the machine's libcrypto. Owns its context.
struct ContentHasher: ~Copyable {
  private let context: OpaquePointer

  /// In bytes.
  private static let digestLength = 32

  init() {
    // Both fail only where memory is gone or the library has no SHA-256: then nothing can be kept.
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
    else { preconditionFailure("libcrypto offers no SHA-256") }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  mutating func update(_ bytes: some DataProtocol) {
    for region in bytes.regions {
      region.withUnsafeBytes { _ = EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
    }
  }

  /// In lower-case hexadecimal.
  consuming func finish() -> String {
    var digest = [UInt8](repeating: 0, count: Self.digestLength)
    EVP_DigestFinal_ex(context, &digest, nil)
    let digits = Array("0123456789abcdef")
    return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
