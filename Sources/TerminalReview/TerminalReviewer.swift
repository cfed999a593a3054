public import Declarations
public import Imaging
public import Review

/// Review in a terminal: draws what the session shows, hands it keys, performs its effects.
public struct TerminalReviewer<Desk: ReviewDesk> where Desk.Picture == GrayImage {
  /// A terminal sends the rest of an escape sequence at once; a person cannot type that fast.
  private static var escapeMilliseconds: Int32 { 30 }

  private let desk: VerdictWatch<Desk>
  private let now: () -> Moment
  private let environment: [String: String]

  /// `environment` decides about colour; `now` is kept with every change.
  public init(desk: Desk, environment: [String: String], now: @escaping () -> Moment) {
    self.desk = VerdictWatch(desk)
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
      let size = screen.draw(session.view, news: desk.change?.text)
      var keys: [ReviewKey]
      switch terminal.read(whileSized: size) {
      case .bytes(let bytes): keys = parser.parse(bytes)
      case .resized: keys = []
      case .end: keys = [.interrupt]
      }
      if parser.isWaiting, !terminal.hasMore(withinMilliseconds: Self.escapeMilliseconds) {
        keys += parser.flush()
      }
      for key in keys where going {
        desk.forget()
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
      case .showCrop(let request):
        let wider = request.withLabel
        screen.picture = (try? desk.crop(wider)).map { CropPicture(image: $0, request: wider) }
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
  var picture: CropPicture?

  init(terminal: Terminal, environment: [String: String]) {
    self.terminal = terminal
    drawing = CropDrawing(environment: environment)
    style = TextStyle(coloured: drawing.palette != .monochrome)
  }

  /// Gives the size it was drawn for.
  func draw(_ view: ReviewView, news: String?) -> Terminal.Size {
    let size = terminal.size
    let frame = ReviewFrame(view: view, size: size, style: style, news: news)
    // A crop of another field would mislead: better none.
    let shown = picture.flatMap { $0.request.field == view.field ? $0 : nil }
    let crop = shown.map { drawing.lines(of: $0, room: frame.cropSize) } ?? []
    // Each line is cleared before it is written: clearing after a full line eats its last cell.
    let text = frame.lines(crop: crop).map { ControlSequence.clearLine + $0 }
      .joined(separator: "\r\n")
    terminal.write(ControlSequence.home + text)
    return size
  }

  func ring() { terminal.write(ControlSequence.bell) }
}
