internal import CLeptonica

/// The C library's heap, on which bitmaps and the readers' engines lie.
public enum BitmapHeap {
  /// In bytes; the smallest that are given back by themselves. A page in grey at 200 dots per inch
  /// has four million, a field a few ten thousand.
  private static let giveBackFrom: Int32 = 1 << 20

  /// Keeps a process with several workers small: page bitmaps go back to the system when they are
  /// freed, and threads share one heap. Left to itself the heap takes bitmaps in after the first
  /// was freed, and each thread keeps a heap of its own with holes of that size.
  ///
  /// For the start of a program, before the first page.
  public static func keepSmall() {
    mallopt(M_MMAP_THRESHOLD, giveBackFrom)
    mallopt(M_ARENA_MAX, 1)
  }
}
