internal import CLeptonica
internal import Glibc

/// A file of one or more pages, told by its content: PDF, TIFF, PNG, JPEG, BMP, WebP or PNM.
/// Pages are decoded one at a time and nothing is kept, so that memory does not grow.
/// Blocks the calling thread.
public struct PageFile: Sendable {
  /// At least 1.
  public let pageCount: Int
  private let source: Source
  private let limits: PageLimits

  private enum Source: Sendable {
    case single(path: String)
    case tiff(path: String)
    case pdf(PDFPages)
  }

  /// Pages of a PDF are drawn at `dotsPerInch`; images keep their own pixels.
  public init(
    path: String, limits: PageLimits = PageLimits(), dotsPerInch: Double = 300
  ) throws(PageFileError) {
    _ = Leptonica.quiet
    self.limits = limits
    let head = try Self.bytes(of: path, atMost: 1024)
    guard !head.isEmpty else { throw .empty }
    switch ImageFormat(head: head) {
    case nil: throw .notAnImage
    case .unsupported(let name): throw .unsupported(format: name)
    case .pdf:
      let pages = try PDFPages(path: path, limits: limits, dotsPerInch: dotsPerInch)
      (source, pageCount) = (.pdf(pages), pages.pageCount)
    case .tiff: (source, pageCount) = (.tiff(path: path), try TIFFPages.count(path: path))
    default: (source, pageCount) = (.single(path: path), 1)
    }
    guard pageCount <= limits.pages else { throw .tooManyPages(pageCount, limit: limits.pages) }
  }

  /// Page `number`, counted from 1.
  public func page(_ number: Int) throws(PageFileError) -> PageImage {
    guard (1...pageCount).contains(number) else { throw .noSuchPage(number, of: pageCount) }
    switch source {
    case .pdf(let pages): return try pages.page(number)
    case .tiff(let path): return try TIFFPages.page(number, path: path, limits: limits)
    case .single(let path):
      let bytes = try Self.bytes(of: path, atMost: limits.fileBytes + 1)
      guard bytes.count <= limits.fileBytes else {
        throw .fileTooBig(megabytes: bytes.count >> 20, limit: limits.fileBytes >> 20)
      }
      return try PageImage(decoding: bytes, limits: limits)
    }
  }

  private static func bytes(of path: String, atMost limit: Int) throws(PageFileError) -> [UInt8] {
    // A pipe or device in an inbox must not make the open wait for a writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable
    }
    let size = min(Int(status.st_size), limit)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        guard got > 0 else { break }
        count += got
      }
    }
    guard bytes.count == size else { throw .unreadable }
    return bytes
  }
}

/// TIFF is read through its path: only the directory and the strips of one page are touched.
enum TIFFPages {
  static func count(path: String) throws(PageFileError) -> Int {
    guard let file = fopen(path, "rb") else { throw .unreadable }
    defer { fclose(file) }
    var count: Int32 = 0
    guard tiffGetCount(file, &count) == 0 else { throw .damaged }
    guard count > 0 else { throw .noPages }
    return Int(count)
  }

  static func page(
    _ number: Int, path: String, limits: PageLimits
  ) throws(PageFileError) -> PageImage {
    var (width, height) = (Int32(0), Int32(0))
    let failed = readHeaderTiff(
      path, Int32(number - 1), &width, &height, nil, nil, nil, nil, nil)
    guard failed == 0, width > 0, height > 0 else { throw .damaged }
    try limits.check(width: Int(width), height: Int(height))
    guard let bitmap = Bitmap(takingOwnershipOf: pixReadTiff(path, Int32(number - 1))),
      let page = PageImage(bitmap)
    else { throw .damaged }
    return page
  }
}
