/// One generation on an office copier: hard contrast, toner specks, a line from the dirty glass.
struct Photocopy: Wear {
  let name = "photocopy"
  let gain: Double
  let specks: Int
  let line: Double?
  let seed: UInt64

  init(using chance: inout SeededGenerator) {
    gain = chance.real(1.3...2.0)
    specks = chance.whole(60...700)
    line = chance.chance(0.3) ? chance.real(0.05...0.95) : nil
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
    guard let line else { return }
    let x = line * Double(sheet.width)
    let streak = PenStroke(points: [
      .init(x: x, y: 0, radius: 0.06 * scale),
      .init(x: x, y: Double(sheet.height), radius: 0.06 * scale),
    ])
    sheet.lay(
      InkPatch([streak]), PenColor(red: 120, green: 120, blue: 120, strength: 0.35), grain: 0.6)
  }
}
