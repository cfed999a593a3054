/// What opening a page may cost. The defaults hold one worker under about 350 MB.
public struct PageLimits: Hashable, Sendable {
  /// A3 at 600 dpi has 70 million pixels.
  public var pixels = 72_000_000
  /// A file that holds one image and is read whole.
  public var fileBytes = 256 << 20
  /// A pile of this size is split at the scanner; beyond it stands a broken or hostile file.
  public var pages = 2000
  /// For one PDF page in the drawing program.
  public var drawingSeconds = 30
  public var drawingBytes = 1 << 30

  public init() {}
}
