import Declarations
import Imaging
import Review
import Testing

@testable import TerminalReview

@Suite struct CropDrawingTests {
  private static let environments: [[String: String]] = [
    ["TERM": "xterm-256color", "COLORTERM": "truecolor"], ["TERM": "xterm-256color"],
    ["TERM": "vt100"], ["TERM": "xterm-kitty", "COLORTERM": "truecolor"],
    ["TERM": "xterm-256color", "NO_COLOR": "1"],
  ]

  /// A field of 60 × 8 mm at 200 dpi with a thick cross in its left half.
  private static let picture: CropPicture = {
    let request = CropRequest(
      declaration: "a", field: .name, box: PageRect(x: 20, y: 50, width: 60, height: 8))
    var image = GrayImage(width: 512, height: 102, filledWith: 230)
    for step in 0..<50 {
      for thick in 0..<6 {
        image[60 + 2 * step + thick, 25 + step] = 30
        image[160 - 2 * step + thick, 25 + step] = 30
      }
    }
    return CropPicture(image: image, request: request)
  }()

  @Test(
    "a drawing fits its room, whatever the terminal", arguments: environments,
    [(98, 16), (78, 10), (20, 3), (3, 1)])
  func fits(environment: [String: String], room: (Int, Int)) {
    let lines = CropDrawing(environment: environment).lines(
      of: Self.picture, room: Terminal.Size(columns: room.0, rows: room.1))
    #expect(!lines.isEmpty)
    #expect(lines.count <= room.1)
    for line in lines { #expect(DisplayWidth.of(line.shown) <= room.0) }
  }

  @Test("the strokes are there: ink makes dark cells, paper none", arguments: environments)
  func strokes(environment: [String: String]) {
    let lines = CropDrawing(environment: environment).lines(
      of: Self.picture, room: Terminal.Size(columns: 98, rows: 16))
    let symbols = lines.flatMap { Array($0.shown) }.filter { $0 != " " }
    #expect(symbols.count > 20)
    #expect(symbols.count < 16 * 98 / 2)
  }

  @Test("every coloured line gives its colours back")
  func reset() {
    for environment in Self.environments.prefix(2) {
      let lines = CropDrawing(environment: environment).lines(
        of: Self.picture, room: Terminal.Size(columns: 98, rows: 16))
      for line in lines { #expect(line.hasSuffix("\u{1B}[0m")) }
    }
  }

  @Test(
    "colours follow the environment",
    arguments: [
      (["TERM": "xterm-256color", "COLORTERM": "truecolor"], CropDrawing.Palette.trueColor),
      (["TERM": "xterm-256color"], .indexed256), (["TERM": "vt100"], .monochrome),
      (["TERM": "xterm", "COLORTERM": "truecolor", "NO_COLOR": "1"], .monochrome),
      (["TERM": "dumb", "COLORTERM": "truecolor"], .monochrome), ([:], .monochrome),
    ])
  func palette(environment: [String: String], palette: CropDrawing.Palette) {
    #expect(CropDrawing.Palette(environment: environment) == palette)
  }

  @Test(
    "finer symbols only where the terminal draws them",
    arguments: [
      (["TERM": "xterm-256color"], CropDrawing.Symbols.quadrants),
      (["TERM": "xterm-kitty"], .sextants), (["TERM": "foot"], .sextants),
      (["TERM": "xterm-256color", "VTE_VERSION": "6800"], .sextants),
      (["TERM": "xterm-256color", "VTE_VERSION": "5202"], .quadrants),
      (["TERM": "xterm-kitty", "WAYFORM_SYMBOLS": "quadrants"], .quadrants),
      (["TERM": "linux", "WAYFORM_SYMBOLS": "sextants"], .sextants),
    ])
  func symbols(environment: [String: String], symbols: CropDrawing.Symbols) {
    #expect(CropDrawing.Symbols(environment: environment) == symbols)
  }
}
