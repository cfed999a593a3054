import Foundation

/// Sheets done, rate, time left and flagged so far, on one line of standard error; silent where
/// standard error is not a terminal.
final class ProgressBar {
  /// Redrawing more often than this only flickers.
  private static let interval = 0.1
  private static let barWidth = 24

  private var total: Int
  private let begin: Date
  private var lastDrawn = Date.distantPast
  private let visible: Bool
  private let unit: String

  init(
    total: Int, unit: String = "pages", begin: Date = Date(),
    visible: Bool = isatty(STDERR_FILENO) == 1
  ) {
    self.total = total
    self.unit = unit
    self.begin = begin
    self.visible = visible
  }

  /// The total grows as files turn out to have more pages.
  func update(done: Int, of total: Int, flagged: Int, now: Date = Date()) {
    self.total = total
    guard visible, done == total || now.timeIntervalSince(lastDrawn) >= Self.interval else {
      return
    }
    lastDrawn = now
    let line = Self.line(
      done: done, total: total, unit: unit, flagged: flagged,
      seconds: now.timeIntervalSince(begin))
    FileHandle.standardError.write(Data("\r\(line)\u{1B}[K".utf8))
  }

  func finish() {
    guard visible else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }

  static func line(
    done: Int, total: Int, unit: String = "pages", flagged: Int, seconds: Double
  ) -> String {
    let filled = total > 0 ? barWidth * done / total : barWidth
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: barWidth - filled)
    let rate = seconds > 0 ? Double(done) / seconds : 0
    let left = rate > 0 ? Self.clock(Double(total - done) / rate) : "–:––"
    let tenths = Int((rate * 10).rounded())
    return "\(bar) \(done)/\(total) \(unit)  \(tenths / 10).\(tenths % 10)/s  \(left) left  "
      + "\(flagged) flagged"
  }

  /// Minutes and seconds, hours only where there are any.
  static func clock(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return whole >= 3600
      ? "\(whole / 3600):\(two(whole / 60 % 60)):\(two(whole % 60))"
      : "\(whole / 60):\(two(whole % 60))"
  }
}
