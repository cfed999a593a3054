/// Why a file or one of its pages cannot be had. Texts hold no path and nothing of the content.
public enum PageFileError: Error, Hashable, Sendable {
  case unreadable
  case empty
  case notAnImage
  case unsupported(format: String)
  case damaged
  case tooLarge(megapixels: Int, limit: Int)
  case fileTooBig(megabytes: Int, limit: Int)
  case encrypted
  case noSuchPage(Int, of: Int)
  case noPages
  case tooManyPages(Int, limit: Int)
  case toolMissing(String)
  case timedOut
  case outOfMemory

  /// Stable, kebab case.
  public var code: String {
    switch self {
    case .unreadable: "unreadable-file"
    case .empty: "empty-file"
    case .notAnImage: "not-an-image"
    case .unsupported: "unsupported-format"
    case .damaged: "damaged-image"
    case .tooLarge: "too-many-pixels"
    case .fileTooBig: "file-too-big"
    case .encrypted: "encrypted"
    case .noSuchPage: "no-such-page"
    case .noPages: "no-pages"
    case .tooManyPages: "too-many-pages"
    case .toolMissing: "tool-missing"
    case .timedOut: "timed-out"
    case .outOfMemory: "out-of-memory"
    }
  }

  public var reason: String {
    switch self {
    case .unreadable: "the file cannot be opened"
    case .empty: "the file is empty"
    case .notAnImage: "this is neither an image nor a PDF"
    case .unsupported(let format): "\(format) images are not read"
    case .damaged: "the image data is damaged or cut short"
    case .tooLarge(let size, let limit): "\(size) megapixels; pages up to \(limit) are read"
    case .fileTooBig(let size, let limit): "\(size) MB; single images up to \(limit) MB are read"
    case .encrypted: "the PDF needs a password"
    case .noSuchPage(let page, let count): "there is no page \(page) among \(count)"
    case .noPages: "the file has no page"
    case .tooManyPages(let count, let limit): "\(count) pages; files up to \(limit) are read"
    case .toolMissing(let tool): "\(tool) is not installed"
    case .timedOut: "the page took too long to draw"
    case .outOfMemory: "not enough memory for the page"
    }
  }

  public var remedy: String {
    switch self {
    case .unreadable: "check that the file exists and may be read"
    case .empty: "copy or scan the sheet again"
    case .damaged: "copy or scan the sheet again; what other programs can open, save as PNG"
    case .notAnImage, .unsupported: "save the scan as PNG, JPEG, TIFF or PDF"
    case .tooLarge, .timedOut, .outOfMemory: "scan at 200 to 400 dpi and try again"
    case .fileTooBig: "save the scan as compressed TIFF, PNG or JPEG"
    case .encrypted: "save the PDF without a password"
    case .noSuchPage: "ask for a page that exists"
    case .noPages: "check that the right file was sent"
    case .tooManyPages: "split the file"
    case .toolMissing: "install poppler-utils (apt-get install poppler-utils)"
    }
  }
}

extension PageFileError: CustomStringConvertible {
  public var description: String { "\(reason): \(remedy)" }
}
