import Declarations
import FormPrinting
import FormTemplates
import Imaging

/// A round red seal of the station's health desk, patchily inked, over whatever stands there.
struct SealImpression: Sendable {
  let x, y, radius, angle, strength: Double
  let seed: UInt64
  static let name = "red-stamp"

  init(pageWidth: Double, pageHeight: Double, using chance: inout SeededGenerator) {
    x = chance.real(40...(pageWidth - 30))
    // Clerks stamp the lower half in the main.
    y =
      chance.chance(0.75)
      ? chance.real(pageHeight * 0.55...(pageHeight - 30)) : chance.real(45...140)
    // Chinese official seals measure 38 to 42 mm.
    radius = chance.real(17...21)
    angle = chance.real(-25...25)
    strength = chance.real(0.42...0.72)
    seed = chance.next()
  }

  func press(on sheet: inout Sheet) throws(PrintingError) {
    let side = 2 * radius + 2
    var canvas = try Canvas(width: side, height: side, dotsPerInch: sheet.dotsPerInch)
    let middle = PagePoint(x: side / 2, y: side / 2)
    try canvas.rotated(by: angle, about: middle) { (canvas: inout Canvas) throws(PrintingError) in
      canvas.ellipse(
        in: PageRect(x: 1.6, y: 1.6, width: side - 3.2, height: side - 3.2), strokeWidth: 1.1,
        ink: .black)
      let face = Typeface(Typeface.serif, size: radius * 0.72, bold: true)
      try canvas.draw(
        "健康检疫", in: face,
        within: PageRect(x: 5, y: side / 2 - radius * 0.62, width: side - 10, height: radius * 0.5),
        alignment: .center, ink: .black)
      try canvas.draw(
        "已查验", in: face,
        within: PageRect(x: 9, y: side / 2 + radius * 0.02, width: side - 18, height: radius * 0.5),
        alignment: .center, ink: .black)
    }
    let picture = canvas.grayImage()
    let scale = sheet.pixelsPerMillimetre
    var patch = InkPatch(
      left: Int((x - side / 2) * scale), top: Int((y - side / 2) * scale), width: picture.width,
      height: picture.height)
    for index in picture.pixels.indices { patch.coverage[index] = 255 - picture.pixels[index] }
    patch.blotch(scale, seed: seed)
    var color = PenColor.seal
    color.strength = strength
    sheet.lay(patch, color, grain: 0.35)
  }
}

extension InkPatch {
  /// Takes ink away in soft spots of a few millimetres, where the seal did not press.
  mutating func blotch(_ pixelsPerMillimetre: Double, seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    for _ in 0..<5 {
      let (cx, cy) = (chance.unit() * Double(width), chance.unit() * Double(height))
      let radius = chance.real(3...8) * pixelsPerMillimetre
      let loss = chance.real(0.3...0.75)
      for y in max(0, Int(cy - radius))..<max(0, min(height, Int(cy + radius))) {
        for x in max(0, Int(cx - radius))..<max(0, min(width, Int(cx + radius))) {
          let (dx, dy) = (Double(x) - cx, Double(y) - cy)
          let near = 1 - (dx * dx + dy * dy) / (radius * radius)
          guard near > 0 else { continue }
          let index = y * width + x
          coverage[index] = UInt8(Double(coverage[index]) * (1 - loss * near))
        }
      }
    }
  }
}
