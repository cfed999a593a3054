import CChafa
import Imaging

/// Draws a crop of a page with the terminal's own characters.
struct CropDrawing {
  enum Palette: Equatable {
    case trueColor, indexed256, monochrome

    /// From the environment: `NO_COLOR`, `COLORTERM`, `TERM`.
    init(environment: [String: String]) {
      let term = environment["TERM"] ?? ""
      if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false || term == "dumb" {
        self = .monochrome
      } else if ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "") {
        self = .trueColor
      } else {
        self = term.contains("256") ? .indexed256 : .monochrome
      }
    }

    fileprivate var mode: ChafaCanvasMode {
      switch self {
      case .trueColor: CHAFA_CANVAS_MODE_TRUECOLOR
      case .indexed256: CHAFA_CANVAS_MODE_INDEXED_256
      case .monochrome: CHAFA_CANVAS_MODE_FGBG
      }
    }
  }

  /// A character cell is about twice as high as it is wide.
  private static let cellAspect = 0.5

  let palette: Palette

  /// Lines of text with colour sequences, at most `columns` × `rows`, the aspect kept.
  func lines(of image: GrayImage, columns: Int, rows: Int) -> [String] {
    guard image.width > 0, image.height > 0, columns > 0, rows > 0 else { return [] }
    let (width, height) = Self.fit(image, columns: columns, rows: rows)
    guard let symbols = chafa_symbol_map_new(), let config = chafa_canvas_config_new() else {
      return []
    }
    defer { chafa_symbol_map_unref(symbols) }
    defer { chafa_canvas_config_unref(config) }
    chafa_symbol_map_add_by_tags(symbols, Self.symbolTags)
    chafa_canvas_config_set_symbol_map(config, symbols)
    chafa_canvas_config_set_canvas_mode(config, palette.mode)
    chafa_canvas_config_set_geometry(config, gint(width), gint(height))
    chafa_canvas_config_set_fg_color(config, 0x00_0000)
    chafa_canvas_config_set_bg_color(config, 0xFF_FFFF)
    chafa_canvas_config_set_work_factor(config, 1)
    guard let canvas = chafa_canvas_new(config) else { return [] }
    defer { chafa_canvas_unref(canvas) }
    draw(image, on: canvas)
    guard let text = chafa_canvas_print(canvas, nil) else { return [] }
    defer { g_string_free(text, 1) }
    return String(cString: text.pointee.str).split(separator: "\n").map(String.init)
  }

  /// Blocks, halves, quarters and sextants: every monospaced terminal font of today has the
  /// first three, and they show pen strokes better than letters do.
  private static var symbolTags: ChafaSymbolTags {
    ChafaSymbolTags(
      rawValue: CHAFA_SYMBOL_TAG_SPACE.rawValue | CHAFA_SYMBOL_TAG_SOLID.rawValue
        | CHAFA_SYMBOL_TAG_HALF.rawValue | CHAFA_SYMBOL_TAG_QUAD.rawValue
        | CHAFA_SYMBOL_TAG_BLOCK.rawValue)
  }

  private func draw(_ image: GrayImage, on canvas: OpaquePointer) {
    // Dark writing is the foreground; in one colour the terminal's own foreground draws it.
    let pixels: [UInt8] =
      palette == .monochrome
      ? image.pixels.map { $0 < 150 ? 0 : 255 } : image.pixels
    var rgb = [UInt8](repeating: 0, count: pixels.count * 3)
    for (index, value) in pixels.enumerated() {
      rgb[3 * index] = value
      rgb[3 * index + 1] = value
      rgb[3 * index + 2] = value
    }
    chafa_canvas_draw_all_pixels(
      canvas, CHAFA_PIXEL_RGB8, &rgb, gint(image.width), gint(image.height),
      gint(image.width * 3))
  }

  static func fit(_ image: GrayImage, columns: Int, rows: Int) -> (width: Int, height: Int) {
    let aspect = Double(image.height) / Double(image.width) * cellAspect
    let height = Double(columns) * aspect
    return height <= Double(rows)
      ? (columns, max(1, Int(height.rounded())))
      : (max(1, Int(Double(rows) / aspect)), rows)
  }
}
