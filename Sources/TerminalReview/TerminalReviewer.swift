public import Declarations
public import Imaging
public import Review

/// Review in a terminal: draws what the session shows, hands it keys, performs its effects.
public struct TerminalReviewer<Desk: ReviewDesk> where Desk.Picture == GrayImage {
  /// A terminal sends the rest of an escape sequence at once; a person cannot type that fast.
  private static var escapeMilliseconds: Int32 { 30 }

  private let desk: Desk
  private let now: () -> Moment
  private let environment: [String: String]

  /// `environment` decides about colour; `now` is kept with every change.
  public init(desk: Desk, environment: [String: String], now: @escaping () -> Moment) {
    self.desk = desk
    self.environment = environment
    self.now = now
  }

  /// Until the clerk quits or the queue is done. Gives back the session as it then is.
  /// - Throws: ``TerminalError``, or what the desk throws; the terminal is given back first.
  public func run(_ session: ReviewSession) throws -> ReviewSession {
    let terminal = try Terminal()
    var screen = ReviewScreen(terminal: terminal, environment: environment)
    var session = session
    var parser = KeyParser()
    var going = try perform(session.begin(), on: &session, screen: &screen)
    while going {
      screen.draw(session.view)
      var keys: [ReviewKey]
      switch terminal.read() {
      case .bytes(let bytes): keys = parser.parse(bytes)
      case .interrupted: keys = []
      case .end: keys = [.interrupt]
      }
      if parser.isWaiting, !terminal.hasMore(withinMilliseconds: Self.escapeMilliseconds) {
        keys += parser.flush()
      }
      for key in keys where going {
        going = try perform(session.handle(key, at: now()), on: &session, screen: &screen)
      }
    }
    return session
  }

  /// False once the clerk has quit.
  private func perform(
    _ effects: [ReviewEffect], on session: inout ReviewSession, screen: inout ReviewScreen
  ) throws -> Bool {
    for effect in try desk.perform(effects, for: &session, at: now()) {
      switch effect {
      case .showCrop(let request): screen.picture = try? desk.crop(request)
      case .bell: screen.ring()
      case .quit: return false
      default: break
      }
    }
    return true
  }
}

/// What is on the terminal now.
struct ReviewScreen {
  let terminal: Terminal
  let style: TextStyle
  let drawing: CropDrawing
  var picture: GrayImage?

  init(terminal: Terminal, environment: [String: String]) {
    self.terminal = terminal
    drawing = CropDrawing(palette: CropDrawing.Palette(environment: environment))
    style = TextStyle(coloured: drawing.palette != .monochrome)
  }

  func draw(_ view: ReviewView) {
    let frame = ReviewFrame(view: view, size: terminal.size, style: style)
    let (columns, rows) = frame.cropSize
    let shown = view.crop == nil ? nil : picture
    let crop = shown.map { drawing.lines(of: $0, columns: columns, rows: rows) } ?? []
    let text = frame.lines(crop: crop).joined(separator: ControlSequence.clearLine + "\r\n")
    terminal.write(ControlSequence.home + text + ControlSequence.clearBelow)
  }

  func ring() { terminal.write(ControlSequence.bell) }
}
