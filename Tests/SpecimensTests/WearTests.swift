import Testing

@testable import Specimens

@Suite struct WearTests {
  /// White with a black square in the upper left quarter.
  private func sheet(channels: Int = 1) -> Sheet {
    var sheet = Sheet(width: 210, height: 297, channels: channels, dotsPerInch: 25.4)
    sheet.inside(30..<60, 40..<70) { pixel, _, _ in for c in 0..<channels { pixel[c] = 0 } }
    return sheet
  }

  @Test("Turning four times by 90° changes nothing", arguments: [1, 3])
  func turns(channels: Int) {
    var turned = sheet(channels: channels)
    QuarterTurns(count: 1).apply(to: &turned)
    #expect((turned.width, turned.height) == (297, 210))
    QuarterTurns(count: 3).apply(to: &turned)
    #expect(turned.pixels == sheet(channels: channels).pixels)
  }

  @Test("A page that lies straight comes through the scanner as it was")
  func straight() {
    var scanned = sheet()
    PageWarp(
      degrees: 0, scale: 1, shear: 0, keystone: .zero, shift: .zero, wave: 0, wavePhase: 0,
      lid: 255
    ).apply(to: &scanned)
    #expect(scanned.pixels == sheet().pixels)
  }

  @Test("A shift moves the print by its millimetres")
  func shifted() {
    var scanned = sheet()
    PageWarp(
      degrees: 0, scale: 1, shear: 0, keystone: .zero, shift: SIMD2(10, -5), wave: 0,
      wavePhase: 0, lid: 255
    ).apply(to: &scanned)
    #expect(scanned.pixels[45 * 210 + 55] == 0)
    #expect(scanned.pixels[38 * 210 + 42] == 0)
    #expect(scanned.pixels[68 * 210 + 50] == 255)
  }

  @Test("A page turned clockwise carries its upper left down and to the right of centre's turn")
  func skewed() {
    var scanned = sheet()
    PageWarp(
      degrees: 5, scale: 1, shear: 0, keystone: .zero, shift: .zero, wave: 0, wavePhase: 0,
      lid: 255
    ).apply(to: &scanned)
    #expect(scanned.width > 210)
    // The square's middle (45, 55) lies (-60, -93.5) from the centre; turned by 5° that is
    // (-51.6, -98.4).
    let (x, y) = (scanned.width / 2 - 52, scanned.height / 2 - 98)
    #expect(scanned.pixels[y * scanned.width + x] == 0)
  }

  @Test("Black and white is black and white at 200 dpi")
  func bilevel() {
    var page = Sheet(width: 300, height: 300, channels: 1, dotsPerInch: 300, filledWith: 140)
    Bilevel(threshold: 150).apply(to: &page)
    #expect((page.width, page.height, page.dotsPerInch) == (200, 200, 200))
    #expect(page.pixels.allSatisfy { $0 == 0 })
  }

  @Test("JPEG keeps size and roughly the grey", arguments: [1, 3])
  func jpeg(channels: Int) {
    var page = sheet(channels: channels)
    JPEGRecoding(quality: 60).apply(to: &page)
    #expect(page.pixels.count == sheet(channels: channels).pixels.count)
    #expect(page.pixels[(55 * 210 + 45) * channels] < 30)
    #expect(page.pixels[(200 * 210 + 100) * channels] > 225)
  }

  @Test("Ink darkens, and never brightens")
  func ink() {
    var page = sheet()
    let dot = PenStroke(points: [.init(x: 100, y: 100, radius: 4)])
    let across = PenStroke(points: [.init(x: 45, y: 55, radius: 4)])
    page.lay(InkPatch([dot, across]), .blue)
    #expect(page.pixels[100 * 210 + 100] < 90)
    #expect(page.pixels[55 * 210 + 45] == 0)
    #expect(page.pixels[120 * 210 + 100] == 255)
  }
}

@Suite struct FadedInkTests {
  @Test("No place loses more darkness than the bound says, and paper stays white")
  func bound() {
    var chance = SeededGenerator(seed: 9)
    let faded = FadedInk(left: 0.5...0.5, using: &chance)
    var black = Sheet(width: 210, height: 297, channels: 1, dotsPerInch: 25.4, filledWith: 0)
    faded.apply(to: &black)
    #expect(black.pixels.allSatisfy { $0 <= 130 })
    #expect(black.pixels.contains { $0 > 60 })
    var paper = Sheet(width: 210, height: 297, channels: 1, dotsPerInch: 25.4)
    faded.apply(to: &paper)
    #expect(paper.pixels.allSatisfy { $0 == 255 })
  }
}
