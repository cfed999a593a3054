internal import CLeptonica
internal import Glibc

/// The one owner of a Leptonica picture. It belongs to one task and is never cloned, so that
/// Leptonica's reference count, which is not atomic, stays at one.
struct Bitmap: ~Copyable {
  typealias Pointer = UnsafeMutablePointer<Pix>

  let pix: Pointer

  /// Nil where Leptonica returned nothing.
  init?(takingOwnershipOf pointer: Pointer?) {
    guard let pointer else { return nil }
    pix = pointer
  }

  /// Nil where the size is not positive or memory is short.
  init?(width: Int, height: Int, depth: Int) {
    guard let width = Int32(exactly: width), let height = Int32(exactly: height) else {
      return nil
    }
    self.init(takingOwnershipOf: pixCreate(width, height, Int32(depth)))
  }

  deinit {
    var last: Pointer? = pix
    pixDestroy(&last)
  }

  var width: Int { Int(pixGetWidth(pix)) }
  var height: Int { Int(pixGetHeight(pix)) }
  var depth: Int { Int(pixGetDepth(pix)) }
  var samplesPerPixel: Int { Int(pixGetSpp(pix)) }
  var hasColormap: Bool { pixGetColormap(pix) != nil }

  /// As declared; 0 where the file declares none.
  var dotsPerInch: Int { Int(pixGetXRes(pix)) }

  func declare(dotsPerInch: Double?) {
    guard let dotsPerInch else { return }
    let rounded = Int32(dotsPerInch.rounded())
    pixSetResolution(pix, rounded, rounded)
  }

  /// The result of a Leptonica function on this picture.
  func map(_ operation: (Pointer) -> Pointer?) -> Bitmap? {
    Bitmap(takingOwnershipOf: operation(pix))
  }

  /// The words of every row, `wordsPerRow` apart; pixels are packed from the high bits down.
  func withWords<Result>(
    _ body: (UnsafeMutablePointer<UInt32>, _ wordsPerRow: Int) -> Result
  ) -> Result? {
    guard let data = pixGetData(pix) else { return nil }
    return body(data, Int(pixGetWpl(pix)))
  }

  /// Two pictures from a function that hands them out through pointers; the first is dropped.
  func second(
    _ operation: (Pointer, UnsafeMutablePointer<Pointer?>, UnsafeMutablePointer<Pointer?>) -> Void
  ) -> Bitmap? {
    var dropped: Pointer?
    var kept: Pointer?
    operation(pix, &dropped, &kept)
    pixDestroy(&dropped)
    return Bitmap(takingOwnershipOf: kept)
  }

  /// What an encoder wrote into memory; nil where it failed.
  func encoded(
    _ write: (
      Pointer, UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>, UnsafeMutablePointer<Int>
    )
      -> Int32
  ) -> [UInt8]? {
    var bytes: UnsafeMutablePointer<UInt8>?
    var count = 0
    let failed = write(pix, &bytes, &count)
    defer { free(bytes) }
    guard failed == 0, let bytes else { return nil }
    return [UInt8](UnsafeBufferPointer(start: bytes, count: count))
  }
}

/// Leptonica writes its complaints to standard error unless told not to.
enum Leptonica {
  static let quiet: Bool = {
    _ = setMsgSeverity(6)  // L_SEVERITY_NONE
    return true
  }()
}
