/// One generation on an office copier: hard contrast, toner specks, lines from the dirty glass or a
/// scratched drum, through whatever stands in their way.
struct Photocopy: Wear {
  let name = "photocopy"
  let gain: Double
  let specks: Int
  let lines: [Line]
  let seed: UInt64

  struct Line: Sendable {
    /// Share of the page's width.
    var place: Double
    /// Millimetres.
    var breadth: Double
    /// 0 to 1.
    var darkness: Double
  }

  init(using chance: inout SeededGenerator) {
    gain = chance.real(1.3...2.0)
    specks = chance.whole(60...700)
    let count = chance.chance(0.35) ? chance.whole(1...3) : 0
    lines = (0..<count).map { _ in
      Line(
        place: chance.real(0.04...0.96), breadth: chance.real(0.08...0.25),
        darkness: chance.real(0.25...0.8))
    }
    seed = chance.next()
  }

  func apply(to sheet: inout Sheet) {
    // Turns about 150, so that pencil and pale blue survive more weakly and paper becomes white.
    let curve = (0...255).map { UInt8(min(max(150 + (Double($0) - 150) * gain, 8), 255)) }
    let channels = sheet.channels
    sheet.pixels.withUnsafeMutableBufferPointer { pixels in
      if channels == 1 {
        for index in pixels.indices { pixels[index] = curve[Int(pixels[index])] }
      } else {
        // Copies are grey: the green channel is close to what a copier's lamp shows.
        for index in stride(from: 0, to: pixels.count, by: 3) {
          let value = curve[
            (Int(pixels[index]) + 2 * Int(pixels[index + 1])
              + Int(pixels[index + 2])) >> 2]
          pixels[index] = value
          pixels[index + 1] = value
          pixels[index + 2] = value
        }
      }
    }
    soil(&sheet)
  }

  private func soil(_ sheet: inout Sheet) {
    var chance = SeededGenerator(seed: seed)
    let scale = sheet.pixelsPerMillimetre
    let strokes = (0..<specks).map { _ in
      PenStroke(points: [
        .init(
          x: chance.unit() * Double(sheet.width), y: chance.unit() * Double(sheet.height),
          radius: chance.real(0.02...0.11) * scale)
      ])
    }
    let strength = UInt8(chance.whole(120...220))
    let color = PenColor(red: 40, green: 40, blue: 40, strength: Double(strength) / 255)
    for stroke in strokes { sheet.lay(InkPatch([stroke]), color) }
    for line in lines { streak(line, on: &sheet) }
  }

  private func streak(_ line: Line, on sheet: inout Sheet) {
    let x = line.place * Double(sheet.width)
    let radius = 0.5 * line.breadth * sheet.pixelsPerMillimetre
    let stroke = PenStroke(points: [
      .init(x: x, y: 0, radius: radius), .init(x: x, y: Double(sheet.height), radius: radius),
    ])
    sheet.lay(
      InkPatch([stroke]), PenColor(red: 70, green: 70, blue: 70, strength: line.darkness),
      grain: 0.6)
  }
}
