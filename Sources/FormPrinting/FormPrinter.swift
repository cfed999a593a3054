import Declarations
public import FormTemplates

/// Prints the blank form that a template describes. The same input gives the same bytes.
public struct FormPrinter: Sendable {
  /// Of boxes and cells to write in: seen by people, dropped when a scan is binarized.
  static let boxLine = (width: 0.25, gray: 0.75)
  /// Of boxes to tick: darker, so that the eye finds them.
  static let tickLine = (width: 0.3, gray: 0.35)
  /// Smaller modules are lost at 150 dpi.
  static let smallestModule = 0.5

  public let template: FormTemplate

  public init(template: FormTemplate) { self.template = template }

  /// Draws the blank form on a page; `serial` is printed and goes into the QR code.
  /// - Throws: `PrintingError`.
  public func draw(on canvas: inout Canvas, serial: String? = nil) throws(PrintingError) {
    for piece in template.artwork { try draw(piece, on: &canvas) }
    for field in template.fields where field.kind != .code { frame(field, on: &canvas) }
    for mark in template.marks { draw(mark, on: &canvas) }
    try drawCode(on: &canvas, serial: serial)
    try canvas.check()
  }

  private func draw(_ piece: Artwork, on canvas: inout Canvas) throws(PrintingError) {
    switch piece {
    case .line(let x1, let y1, let x2, let y2, let width, let gray):
      canvas.line(
        from: PagePoint(x: x1, y: y1), to: PagePoint(x: x2, y: y2), width: width,
        ink: Ink(gray: gray))
    case .rectangle(let box, let width, let gray, let fill):
      if let fill { canvas.fill(box, ink: Ink(gray: fill)) }
      if width > 0 { canvas.rectangle(box, strokeWidth: width, ink: Ink(gray: gray)) }
    case .text(let label): try draw(label, on: &canvas)
    }
  }

  private func draw(_ label: Artwork.Label, on canvas: inout Canvas) throws(PrintingError) {
    try canvas.draw(
      label.text, in: Typeface(Typeface.sans, size: label.size, bold: label.bold),
      within: label.box, alignment: label.alignment, ink: Ink(gray: label.gray))
  }

  private func frame(_ field: FormField, on canvas: inout Canvas) {
    let line = field.kind == .mark || field.kind == .choice ? Self.tickLine : Self.boxLine
    for box in field.boxes {
      canvas.fill(box, ink: .white)
      canvas.rectangle(box, strokeWidth: line.width, ink: Ink(gray: line.gray))
    }
  }

  private func draw(_ mark: RegistrationMark, on canvas: inout Canvas) {
    let box = mark.box
    switch mark.shape {
    case .square: canvas.fill(box, ink: .black)
    case .circle: canvas.ellipse(in: box, ink: .black)
    case .ring:
      // A third of the radius is broad enough to survive photocopying.
      let width = box.width / 6
      canvas.ellipse(
        in: box.insetBy(width / 2, width / 2), strokeWidth: width, ink: .black)
    case .cross:
      let (armX, armY) = (box.width / 3, box.height / 3)
      canvas.fill(box.insetBy(armX, 0), ink: .black)
      canvas.fill(box.insetBy(0, armY), ink: .black)
    }
  }

  private func drawCode(on canvas: inout Canvas, serial: String?) throws(PrintingError) {
    if var label = template.serial, let serial {
      label.text = serial
      try draw(label, on: &canvas)
    }
    guard let place = template.code else { return }
    let symbol = try QRSymbol(FormCode(form: template.identity, serial: serial))
    let module = place.width / Double(symbol.side)
    guard module >= Self.smallestModule else {
      throw .code("its modules would be smaller than \(Self.smallestModule) mm")
    }
    for y in 0..<symbol.side {
      for run in symbol.runs(inRow: y) {
        canvas.fill(
          PageRect(
            x: place.x + Double(run.lowerBound) * module, y: place.y + Double(y) * module,
            width: Double(run.count) * module, height: module), ink: .black)
      }
    }
  }
}
