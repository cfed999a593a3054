/// The fonts that stand behind typed and written text, by split: no family is in both halves,
/// so that figures from `reporting` say nothing about what tuning saw.
struct FontCase: Sendable, Hashable {
  struct Faces: Sendable, Hashable {
    /// For Han, then what to use where a character is missing.
    var han: [String]
    /// For Latin letters, digits and signs, then what to use where one is missing.
    var latin: [String]
  }

  var typed: [Faces]
  /// Written fonts whose outlines are bent.
  var brush: [Faces]
  /// Fonts that are thinned to strokes and drawn again with a pen.
  var strokes: [Faces]

  static func of(_ split: SpecimenOptions.Split) -> FontCase {
    switch split {
    case .tuning: tuning
    case .reporting: reporting
    case .all:
      FontCase(
        typed: tuning.typed + reporting.typed, brush: tuning.brush + reporting.brush,
        strokes: tuning.strokes + reporting.strokes)
    }
  }

  static let tuning = FontCase(
    typed: [
      Faces(han: ["Noto Sans CJK SC"], latin: ["Noto Sans CJK SC"]),
      Faces(han: ["Noto Sans CJK SC"], latin: ["DejaVu Sans", "Noto Sans CJK SC"]),
      Faces(han: ["AR PL UMing CN", "Noto Sans CJK SC"], latin: ["AR PL UMing CN"]),
      Faces(han: ["AR PL UMing CN", "Noto Sans CJK SC"], latin: ["Liberation Serif"]),
    ],
    brush: [
      Faces(han: ["LXGW WenKai"], latin: ["LXGW WenKai"]),
      Faces(han: ["LXGW WenKai"], latin: ["DkgHandwriting", "LXGW WenKai"]),
    ],
    strokes: [
      Faces(han: ["LXGW WenKai"], latin: ["DkgHandwriting", "LXGW WenKai"]),
      Faces(han: ["LXGW WenKai"], latin: ["LXGW WenKai"]),
      Faces(han: ["Noto Sans CJK SC"], latin: ["DkgHandwriting", "Noto Sans CJK SC"]),
    ])

  static let reporting = FontCase(
    typed: [
      Faces(han: ["Noto Serif CJK SC"], latin: ["Noto Serif CJK SC"]),
      Faces(
        han: ["WenQuanYi Zen Hei", "Noto Serif CJK SC"], latin: ["Liberation Sans"]),
      Faces(
        han: ["WenQuanYi Zen Hei", "Noto Serif CJK SC"], latin: ["Liberation Mono"]),
      Faces(han: ["Noto Serif CJK SC"], latin: ["DejaVu Serif", "Noto Serif CJK SC"]),
    ],
    brush: [
      Faces(han: ["AR PL UKai CN", "Noto Serif CJK SC"], latin: ["AR PL UKai CN"]),
      Faces(
        han: ["Klee One", "AR PL UKai CN", "Noto Serif CJK SC"],
        latin: ["Klee One", "AR PL UKai CN"]),
    ],
    strokes: [
      Faces(han: ["AR PL UKai CN", "Noto Serif CJK SC"], latin: ["Klee One", "AR PL UKai CN"]),
      Faces(han: ["AR PL UKai CN", "Noto Serif CJK SC"], latin: ["Breip", "AR PL UKai CN"]),
      Faces(
        han: ["WenQuanYi Zen Hei", "AR PL UKai CN", "Noto Serif CJK SC"],
        latin: ["Klee One", "AR PL UKai CN"]),
    ])
}

extension Character {
  /// Chinese characters and their punctuation, which are set on a full square.
  var isHan: Bool {
    unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
  }
}
