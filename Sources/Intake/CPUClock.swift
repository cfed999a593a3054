#if canImport(Glibc)
  import Glibc
#endif

/// CPU time, not wall time: what a page costs whatever else the machine does.
public enum CPUClock {
  /// Seconds used by the calling thread.
  public static func threadSeconds() -> Double { seconds(CLOCK_THREAD_CPUTIME_ID) }

  /// Seconds used by this process, all threads, and by its children that have ended.
  public static func processSeconds() -> Double {
    var children = rusage()
    getrusage(RUSAGE_CHILDREN.rawValue, &children)
    return seconds(CLOCK_PROCESS_CPUTIME_ID) + seconds(children.ru_utime)
      + seconds(children.ru_stime)
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
