import Glibc

/// Tesseract asks OpenMP for four threads per line, which costs several times more than it
/// gains. The variable that forbids it is read while the program is loaded, too late for the
/// program itself to set, so OpenMP is told through its interface.
enum OpenMPThreads {
  private typealias SetMaxActiveLevels = @convention(c) (CInt) -> Void

  /// Nil where Tesseract was built without OpenMP.
  private static let setMaxActiveLevels: SetMaxActiveLevels? = dlsym(
    nil, "omp_set_max_active_levels"
  ).map { unsafeBitCast($0, to: SetMaxActiveLevels.self) }

  /// Makes parallel regions that start on the calling thread run on that thread alone. OpenMP
  /// keeps this per thread, so it is said before every use.
  static func keepToCallingThread() { setMaxActiveLevels?(0) }
}
