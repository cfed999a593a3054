import Declarations
import FormPrinting
import FormReading
import FormTemplates
import Imaging

/// The built-in forms, prepared once for all tests.
enum Forms {
  /// Enough for registration, and quick to draw.
  static let dotsPerInch = 150.0

  static let references: [ReferenceForm] = {
    do {
      return try FormCatalog.builtIn().templates.map { template in
        ReferenceForm(
          template: template,
          blank: try FormPrinter(template: template).image(dotsPerInch: dotsPerInch),
          dotsPerInch: dotsPerInch)
      }
    } catch {
      return []
    }
  }()

  static func template(_ version: Int) throws -> FormTemplate {
    try FormCatalog.builtIn().form("cn-rail-health@\(version)")
  }

  static func page(_ version: Int, dotsPerInch: Double = 150) throws -> GrayImage {
    try FormPrinter(template: template(version)).image(
      dotsPerInch: dotsPerInch, serial: "T0000001")
  }

  static func reader(_ versions: Set<Int> = [1, 2]) -> SheetReader {
    SheetReader(
      forms: references.filter { versions.contains($0.template.identity.version) }, readers: [])
  }
}

extension SheetOutcome {
  var sheet: SheetObservation? { if case .form(let sheet) = self { sheet } else { nil } }
  var rejection: Rejection? { if case .rejected(let rejection) = self { rejection } else { nil } }
  var isBlank: Bool { if case .blank = self { true } else { false } }
}

extension GrayImage {
  /// Paints a rectangle of the printed page, in millimetres.
  mutating func paint(_ box: PageRect, _ value: UInt8, dotsPerInch: Double = 150) {
    let scale = dotsPerInch / 25.4
    let columns = Int(box.x * scale)..<Int(box.maxX * scale)
    for y in (Int(box.y * scale)..<Int(box.maxY * scale)).clamped(to: 0..<height) {
      for x in columns.clamped(to: 0..<width) { self[x, y] = value }
    }
  }

  /// Draws a stroke of the given width between two points of the printed page, in millimetres.
  mutating func stroke(
    _ from: (Double, Double), _ to: (Double, Double), width: Double = 0.5, value: UInt8 = 40,
    dotsPerInch: Double = 150
  ) {
    let steps = 80
    for step in 0...steps {
      let t = Double(step) / Double(steps)
      let (x, y) = (from.0 + t * (to.0 - from.0), from.1 + t * (to.1 - from.1))
      paint(
        PageRect(x: x - width / 2, y: y - width / 2, width: width, height: width), value,
        dotsPerInch: dotsPerInch)
    }
  }
}
