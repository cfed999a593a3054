#if canImport(Glibc)
  import Glibc
#endif

/// The controlling terminal in raw mode, on its alternate screen. Gives both back when it goes.
final class Terminal {
  struct Size: Equatable {
    var columns: Int
    var rows: Int
  }

  /// How soon a changed window is drawn anew, without waking up often.
  private static let resizeMilliseconds: Int32 = 200

  private let input: Int32
  private let output: Int32
  private var cooked = termios()

  /// Fails where input or output is not a terminal.
  init(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) throws(TerminalError) {
    guard isatty(input) == 1, isatty(output) == 1, tcgetattr(input, &cooked) == 0 else {
      throw .notATerminal
    }
    self.input = input
    self.output = output
    var raw = cooked
    cfmakeraw(&raw)
    tcsetattr(input, TCSAFLUSH, &raw)
    write(ControlSequence.enterAlternateScreen + ControlSequence.hideCursor)
  }

  deinit {
    write(ControlSequence.showCursor + ControlSequence.leaveAlternateScreen)
    tcsetattr(input, TCSAFLUSH, &cooked)
  }

  /// 80 × 24 where the terminal does not say.
  var size: Size {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
    else { return Size(columns: 80, rows: 24) }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }

  func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      if written > 0 { bytes = bytes.dropFirst(written) } else if errno != EINTR { return }
    }
  }

  /// Waits for bytes, or until the terminal is no longer of the given size.
  func read(whileSized drawn: Size) -> Event {
    while !hasMore(withinMilliseconds: Self.resizeMilliseconds) {
      if size != drawn { return .resized }
    }
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = buffer.withUnsafeMutableBytes { Glibc.read(input, $0.baseAddress, $0.count) }
    if count > 0 { return .bytes(Array(buffer[..<count])) }
    return count < 0 && errno == EINTR ? .resized : .end
  }

  /// More bytes that are already there, such as the rest of an escape sequence.
  func hasMore(withinMilliseconds limit: Int32) -> Bool {
    var descriptor = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, limit) > 0
  }

  enum Event: Equatable {
    case bytes([UInt8])
    case resized
    case end
  }
}

public enum TerminalError: Error, Equatable, CustomStringConvertible {
  case notATerminal

  public var description: String {
    "review needs a terminal for both input and output; run it without pipes or redirection"
  }
}

/// ECMA-48 control sequences, as every terminal of the last decades knows them.
enum ControlSequence {
  static let enterAlternateScreen = "\u{1B}[?1049h"
  static let leaveAlternateScreen = "\u{1B}[?1049l"
  static let hideCursor = "\u{1B}[?25l"
  static let showCursor = "\u{1B}[?25h"
  static let home = "\u{1B}[H"
  static let clearLine = "\u{1B}[K"
  static let reset = "\u{1B}[0m"
  static let bell = "\u{7}"
}
