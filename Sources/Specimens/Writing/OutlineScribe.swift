import Declarations
import FormPrinting
import Foundation
import Imaging

/// Writes with a font's own shapes, bent for a hand, straight for a printer.
struct OutlineScribe {
  let hand: Hand
  let pixelsPerMillimetre: Double

  private static let pointsPerMillimetre = 72 / 25.4

  func write(
    _ placed: [LineLayout.Placed], in box: PageRect, using chance: inout SeededGenerator
  ) throws(PrintingError) -> InkPatch {
    // Room around the box for what sticks out.
    let field = box.insetBy(-4, -3)
    let left = Int((field.x * pixelsPerMillimetre).rounded(.down))
    let top = Int((field.y * pixelsPerMillimetre).rounded(.down))
    let (dx, dy) = (Double(left) / pixelsPerMillimetre, Double(top) / pixelsPerMillimetre)
    var canvas = try Canvas(
      width: field.width, height: field.height, dotsPerInch: pixelsPerMillimetre * 25.4)
    var drift = 0.0
    for place in placed where place.character != " " {
      drift = 0.7 * drift + chance.normal(hand.wobble)
      let x = place.x - dx + chance.normal(0.4 * hand.wobble) * place.em
      let y = place.baseline - dy + drift * place.em
      let bending = StrokeBending(hand, using: &chance)
      try draw(place, at: (x, y), bending, on: &canvas)
    }
    let image = canvas.grayImage()
    var patch = InkPatch(left: left, top: top, width: image.width, height: image.height)
    for index in image.pixels.indices { patch.coverage[index] = 255 - image.pixels[index] }
    if case .typed(dotMatrix: true) = hand.technique { patch.perforate(pixelsPerMillimetre) }
    return patch
  }

  private func draw(
    _ place: LineLayout.Placed, at origin: (x: Double, y: Double), _ bending: StrokeBending,
    on canvas: inout Canvas
  ) throws(PrintingError) {
    let text = String(place.character)
    let placement = TextPlacement(x: origin.x, y: origin.y)
    for (index, family) in families(place.character).enumerated() {
      let face = Typeface(family, size: place.em * Self.pointsPerMillimetre)
      do {
        if hand.technique == .brush {
          let outline = try canvas.outline(of: text, in: face, at: placement)
          canvas.fill(
            outline.mapPoints { point in
              let em = SIMD2((point.x - origin.x) / place.em, (point.y - origin.y) / place.em)
              let bent = bending(em)
              return PagePoint(
                x: origin.x + bent.x * place.em, y: origin.y + bent.y * place.em)
            }, ink: .black)
        } else {
          try canvas.draw(text, in: face, at: placement, ink: .black)
        }
        return
      } catch {
        if index == families(place.character).count - 1 { throw error }
      }
    }
  }

  /// In ems.
  func advances(_ text: String) throws(PrintingError) -> [Character: Double] {
    let canvas = try Canvas(width: 10, height: 10, dotsPerInch: 72)
    var result: [Character: Double] = [" ": 0.35]
    for character in Set(text) where character != " " {
      for family in families(character) {
        let face = Typeface(family, size: 10 * Self.pointsPerMillimetre)
        guard let extent = try? canvas.extent(of: String(character), in: face) else { continue }
        result[character] = max(extent.advance / 10 + hand.spacing, 0.18)
        break
      }
    }
    return result
  }

  private func families(_ character: Character) -> [String] {
    character.isHan ? hand.faces.han : hand.faces.latin + hand.faces.han
  }
}

extension InkPatch {
  /// Leaves the dots of a 24-pin printer: 180 pins to the inch, two passes.
  mutating func perforate(_ pixelsPerMillimetre: Double) {
    let pitch = 25.4 / 150 * pixelsPerMillimetre
    for y in 0..<height {
      for x in 0..<width {
        let (dx, dy) = (
          (Double(x + left) / pitch).truncatingRemainder(dividingBy: 1) - 0.5,
          (Double(y + top) / pitch).truncatingRemainder(dividingBy: 1) - 0.5
        )
        let gap = max(0, (dx * dx + dy * dy).squareRoot() - 0.38) * 2.2
        let index = y * width + x
        coverage[index] = UInt8(Double(coverage[index]) * max(0.25, 1 - gap))
      }
    }
  }
}
