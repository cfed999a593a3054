import CChafa

extension CropDrawing {
  /// The colours that a terminal has.
  enum Palette: Equatable {
    case trueColor, indexed256, monochrome

    /// Of a stretched crop, for terminals that cannot show grey.
    static let monochromeInk: UInt8 = 140

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

    var mode: ChafaCanvasMode {
      switch self {
      case .trueColor: CHAFA_CANVAS_MODE_TRUECOLOR
      case .indexed256: CHAFA_CANVAS_MODE_INDEXED_256
      case .monochrome: CHAFA_CANVAS_MODE_FGBG
      }
    }

    /// Select graphic rendition for one cell; empty without colour.
    func sequence(at column: Int, _ row: Int, of canvas: OpaquePointer) -> String {
      var (foreground, background): (gint, gint) = (0, 0)
      switch self {
      case .monochrome: return ""
      case .trueColor:
        chafa_canvas_get_colors_at(canvas, gint(column), gint(row), &foreground, &background)
        return "\u{1B}[38;2;\(Self.channels(foreground));48;2;\(Self.channels(background))m"
      case .indexed256:
        chafa_canvas_get_raw_colors_at(
          canvas, gint(column), gint(row), &foreground, &background)
        return
          "\u{1B}[38;5;\(Self.index(foreground, else: 16));48;5;\(Self.index(background, else: 231))m"
      }
    }

    /// Transparent is paper.
    private static func channels(_ packed: gint) -> String {
      let value = packed < 0 ? 0xFF_FFFF : Int(packed)
      return "\(value >> 16 & 255);\(value >> 8 & 255);\(value & 255)"
    }

    private static func index(_ raw: gint, else usual: Int) -> Int {
      (0...255).contains(raw) ? Int(raw) : usual
    }
  }

  /// The block characters that a terminal's font has.
  enum Symbols: String, CaseIterable {
    /// Two by two dots a character: in every monospaced font.
    case quadrants
    /// Two by three: Unicode 13, drawn by newer terminals themselves.
    case sextants

    /// `WAYFORM_SYMBOLS` decides; otherwise terminals known to draw sextants get them.
    init(environment: [String: String]) {
      if let wanted = environment["WAYFORM_SYMBOLS"].flatMap(Symbols.init(rawValue:)) {
        self = wanted
        return
      }
      let term = environment["TERM"] ?? ""
      let program = environment["TERM_PROGRAM"] ?? ""
      let isKnown =
        Self.terms.contains(where: term.contains) || Self.programs.contains(program)
        || Int(environment["VTE_VERSION"] ?? "").map { $0 >= Self.firstVTE } ?? false
      self = isKnown ? .sextants : .quadrants
    }

    private static let terms = ["kitty", "foot", "ghostty", "wezterm", "alacritty", "contour"]
    private static let programs: Set<String> = ["WezTerm", "iTerm.app", "ghostty"]
    /// VTE 0.62 began to draw them itself.
    private static let firstVTE = 6200

    var tags: ChafaSymbolTags {
      let plain =
        CHAFA_SYMBOL_TAG_SPACE.rawValue | CHAFA_SYMBOL_TAG_SOLID.rawValue
        | CHAFA_SYMBOL_TAG_HALF.rawValue | CHAFA_SYMBOL_TAG_QUAD.rawValue
      return ChafaSymbolTags(
        rawValue: self == .sextants ? plain | CHAFA_SYMBOL_TAG_SEXTANT.rawValue : plain)
    }
  }
}
