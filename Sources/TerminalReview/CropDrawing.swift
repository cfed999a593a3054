import CChafa
import Imaging

/// Draws a crop of a page with the terminal's own characters.
struct CropDrawing {
  /// Two dots a column: beyond this, single pixels of a 200 dpi image would be magnified.
  private static let mostColumnsPerMillimetre = 4.0
  /// Marks the strips that go on with the line above.
  private static let (gutter, continued) = ("  ", "↳ ")

  let palette: Palette
  let symbols: Symbols

  init(environment: [String: String]) {
    palette = Palette(environment: environment)
    symbols = Symbols(environment: environment)
  }

  /// Lines of text with colour sequences, at most `room` with their gutter.
  func lines(of picture: CropPicture, room: Terminal.Size) -> [String] {
    let image = picture.prepared()
    let inner = Terminal.Size(columns: room.columns - Self.gutter.count, rows: room.rows)
    guard image.width > 0, image.height > 0, inner.columns > 0, inner.rows > 0 else { return [] }
    let layout = CropLayout(
      image, room: inner,
      mostColumnsPerPixel: Self.mostColumnsPerMillimetre / picture.pixelsPerMillimetre)
    let width = layout.strips.map(\.count).max() ?? image.width
    return layout.strips.enumerated().flatMap { number, strip in
      let columns = strip.lowerBound..<strip.lowerBound + width
      let part = image.cropped(columns: columns, rows: 0..<image.height)
        .blanked(from: strip.count)
      return draw(part, columns: layout.columns, rows: layout.rows).enumerated().map {
        (number > 0 && $0 == 0 ? Self.continued : Self.gutter) + $1
      }
    }
  }

  private func draw(_ image: GrayImage, columns: Int, rows: Int) -> [String] {
    guard let map = chafa_symbol_map_new(), let config = chafa_canvas_config_new() else {
      return []
    }
    defer { chafa_symbol_map_unref(map) }
    defer { chafa_canvas_config_unref(config) }
    chafa_symbol_map_add_by_tags(map, symbols.tags)
    chafa_canvas_config_set_symbol_map(config, map)
    chafa_canvas_config_set_canvas_mode(config, palette.mode)
    chafa_canvas_config_set_geometry(config, gint(columns), gint(rows))
    chafa_canvas_config_set_fg_color(config, 0x00_0000)
    chafa_canvas_config_set_bg_color(config, 0xFF_FFFF)
    chafa_canvas_config_set_work_factor(config, 1)
    guard let canvas = chafa_canvas_new(config) else { return [] }
    defer { chafa_canvas_unref(canvas) }
    put(image, on: canvas)
    return (0..<rows).map { row in line(row, columns: columns, of: canvas) }
  }

  private func put(_ image: GrayImage, on canvas: OpaquePointer) {
    // Dark writing is the foreground; in one colour the terminal's own foreground draws it.
    let pixels =
      palette == .monochrome
      ? image.pixels.map { $0 < Palette.monochromeInk ? 0 : 255 } : image.pixels
    // Four bytes a pixel: Chafa shears images whose rows are no multiple of four bytes long.
    var colours = [UInt8](repeating: 255, count: pixels.count * 4)
    for (index, value) in pixels.enumerated() {
      for channel in 0..<3 { colours[4 * index + channel] = value }
    }
    chafa_canvas_draw_all_pixels(
      canvas, CHAFA_PIXEL_RGBA8_UNASSOCIATED, &colours, gint(image.width), gint(image.height),
      gint(image.width * 4))
  }

  /// Every line stands for itself: it sets its colours and gives them back.
  private func line(_ row: Int, columns: Int, of canvas: OpaquePointer) -> String {
    var text = ""
    var last: String?
    for column in 0..<columns {
      let colours = palette.sequence(at: column, row, of: canvas)
      if colours != last {
        text += colours
        last = colours
      }
      let symbol = chafa_canvas_get_char_at(canvas, gint(column), gint(row))
      text.unicodeScalars.append(Unicode.Scalar(symbol) ?? " ")
    }
    return palette == .monochrome ? text : text + ControlSequence.reset
  }
}

extension GrayImage {
  /// What belongs to the next strip becomes paper.
  fileprivate func blanked(from column: Int) -> GrayImage {
    guard column < width else { return self }
    return cropped(columns: 0..<column, rows: 0..<height)
      .cropped(columns: 0..<width, rows: 0..<height)
  }
}
