import Declarations

/// Two holes for a ring binder (ISO 838: 6 mm wide, 80 mm apart), dark as the scanner's lid or
/// white. They stand nearer to the edge than the standard's 12 mm so as to spare the writing, as
/// clerks do.
struct PunchHoles: Wear {
  let name = "punched"
  let x, y: Double
  let shade: UInt8

  init(pageHeight: Double, using chance: inout SeededGenerator) {
    x = chance.real(5.0...8.0)
    y = pageHeight / 2 + chance.real(-8...8)
    shade = chance.chance(0.5) ? UInt8(chance.whole(20...70)) : UInt8(chance.whole(225...255))
  }

  func apply(to sheet: inout Sheet) {
    for center in [y - 40, y + 40] {
      let channels = sheet.channels
      sheet.insideMillimetres(PageRect(x: x - 3.4, y: center - 3.4, width: 6.8, height: 6.8)) {
        pixel, px, py in
        let off = ((px - x) * (px - x) + (py - center) * (py - center)).squareRoot() - 2.9
        guard off < 0.15 else { return }
        // A grey rim where the paper is torn.
        let value = off > -0.15 ? UInt8((Int(shade) + 190) / 2) : shade
        for channel in 0..<channels { pixel[channel] = value }
      }
    }
  }
}
