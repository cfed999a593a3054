internal import CLeptonica

/// The C library's heap, on which bitmaps and the readers' engines lie.
public enum BitmapHeap {
  /// Lets all threads share one heap: left to itself each worker keeps one of its own, with holes
  /// of the size of a page.
  ///
  /// For the start of a program, before the first page.
  public static func keepSmall() { mallopt(M_ARENA_MAX, 1) }
}
