import Declarations
import Imaging
import Testing

@testable import FormPrinting

@Suite("Text on a canvas")
struct CanvasTextTests {
  static let sans = Typeface(Typeface.sans, size: 20)

  static func ruler(_ canvas: borrowing Canvas) -> Ruler {
    Ruler(image: canvas.grayImage(), dotsPerInch: 300)
  }

  static func canvas() throws -> Canvas { try Canvas(width: 60, height: 40, dotsPerInch: 300) }

  @Test("lands where its extent says")
  func extent() throws {
    var canvas = try Self.canvas()
    let extent = try canvas.extent(of: "旅客 G7", in: Self.sans)
    try canvas.draw("旅客 G7", in: Self.sans, at: TextPlacement(x: 10, y: 20), ink: .black)
    let ink = try #require(Self.ruler(canvas).inkBox)
    #expect(abs(ink.x - (10 + extent.inkX)) < 0.15)
    #expect(abs(ink.y - (20 + extent.inkY)) < 0.15)
    #expect(abs(ink.maxX - (10 + extent.inkX + extent.inkWidth)) < 0.15)
    #expect(abs(ink.maxY - (20 + extent.inkY + extent.inkHeight)) < 0.15)
  }

  @Test("makes a Han character exactly as wide as its size")
  func size() throws {
    let canvas = try Self.canvas()
    let extent = try canvas.extent(of: "旅客", in: Self.sans)
    #expect(abs(extent.advance - 2 * 20 * 25.4 / 72) < 0.01)
  }

  @Test("spreads with letter spacing between characters, not around them")
  func letterSpacing() throws {
    let canvas = try Self.canvas()
    let tight = try canvas.extent(of: "1234", in: Self.sans)
    let wide = try canvas.extent(of: "1234", in: Self.sans, letterSpacing: 1)
    #expect(abs(wide.inkWidth - tight.inkWidth - 3) < 0.05)
    #expect(abs(wide.inkX - tight.inkX) < 0.05)
  }

  @Test("turns about its start, clockwise")
  func rotation() throws {
    var canvas = try Self.canvas()
    try canvas.draw(
      "1111", in: Self.sans, at: TextPlacement(x: 30, y: 10, rotation: 90), ink: .black)
    let ink = try #require(Self.ruler(canvas).inkBox)
    #expect(ink.y > 10 && ink.x > 29.9 && ink.maxY - ink.y > ink.maxX - ink.x)
  }

  @Test("leans to the right with a slant")
  func slant() throws {
    var canvas = try Self.canvas()
    try canvas.draw("I", in: Self.sans, at: TextPlacement(x: 20, y: 20), ink: .black)
    let upright = try #require(Self.ruler(canvas).inkBox)
    canvas = try Self.canvas()
    try canvas.draw("I", in: Self.sans, at: TextPlacement(x: 20, y: 20, slant: 0.3), ink: .black)
    let leaning = try #require(Self.ruler(canvas).inkBox)
    let growth = (leaning.maxX - leaning.x) - (upright.maxX - upright.x)
    #expect(abs(growth - 0.3 * (upright.maxY - upright.y)) < 0.3)
    #expect(leaning.maxX > upright.maxX)
  }

  @Test("is made smaller when its box is too narrow, and stays within it")
  func shrink() throws {
    var canvas = try Self.canvas()
    let box = PageRect(x: 10, y: 10, width: 12, height: 10)
    let size = try canvas.draw("旅客健康", in: Self.sans, within: box, ink: .black)
    #expect(abs(size - 12 / 4 * 72 / 25.4) < 0.05)
    let ink = try #require(Self.ruler(canvas).inkBox)
    #expect(ink.x >= 10 && ink.maxX <= 22 && ink.y >= 10 && ink.maxY <= 20)
  }

  @Test("has outlines that fill to the same picture")
  func outline() throws {
    var drawn = try Self.canvas()
    let placement = TextPlacement(x: 5, y: 20, rotation: 7, slant: 0.1, letterSpacing: 0.5)
    try drawn.draw("健康G7", in: Self.sans, at: placement, ink: .black)
    var filled = try Self.canvas()
    let outline = try filled.outline(of: "健康G7", in: Self.sans, at: placement)
    filled.fill(outline, ink: .black)
    let (first, second) = (drawn.grayImage(), filled.grayImage())
    let different = zip(first.pixels, second.pixels).count { abs(Int($0) - Int($1)) > 100 }
    let dark = first.pixels.count { $0 < 128 }
    #expect(dark > 5000 && different * 100 < dark)
  }

  @Test("is refused in a font that is not installed, with the remedy")
  func missingFont() throws {
    let canvas = try Self.canvas()
    let error = #expect(throws: PrintingError.self) {
      _ = try canvas.extent(of: "x", in: Typeface("No Such Font", size: 9))
    }
    guard case .missingFont(family: "No Such Font", _) = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(
      "\(PrintingError.missingFont(family: Typeface.sans, found: "DejaVu Sans"))"
        == "The font 'Noto Sans CJK SC' is not installed (the system offers 'DejaVu Sans'). "
        + "Install it: apt install fonts-noto-cjk.")
  }

  @Test("is refused where the font has no glyph, and never falls back to another")
  func missingGlyph() throws {
    let canvas = try Self.canvas()
    #expect(throws: PrintingError.missingGlyphs(family: Typeface.sans, count: 1)) {
      _ = try canvas.extent(of: "a\u{E0100}\u{10FFFD}", in: Self.sans)
    }
  }
}
