import Foundation

/// Characters as real people wrote them, given from outside: for measuring on handwriting that no
/// font holds. The product ships none.
struct PenTrajectories: Sendable {
  /// By character, then by writer.
  private let glyphs: [Character: [StrokeGlyph]]
  let writerCount: Int

  /// Height of a digit or capital in ems, as in fonts.
  private static let height = 0.72
  /// Between characters, in ems.
  private static let gap = 0.1

  /// `{character: [writer][stroke][[x, y], …]}`, y down, in any unit: each character is scaled to
  /// its usual height.
  /// - Throws: `DecodingError`.
  init(json: Data) throws {
    let raw = try JSONDecoder().decode([String: [[[[Double]]]]].self, from: json)
    var glyphs: [Character: [StrokeGlyph]] = [:]
    for (text, writers) in raw {
      guard let character = text.first, text.count == 1 else { continue }
      glyphs[character] = writers.map(Self.glyph)
    }
    self.glyphs = glyphs
    writerCount = glyphs.values.map(\.count).min() ?? 0
  }

  /// Nil where that writer did not write it.
  func glyph(_ character: Character, by writer: Int) -> StrokeGlyph? {
    guard let all = glyphs[character], all.indices.contains(writer), !all[writer].strokes.isEmpty
    else { return nil }
    return all[writer]
  }

  /// Tuning has the writers of even number, reporting those of odd number.
  func writers(of split: SpecimenOptions.Split) -> [Int] {
    (0..<writerCount).filter { writer in
      split == .all || writer.isMultiple(of: 2) == (split == .tuning)
    }
  }

  private static func glyph(_ strokes: [[[Double]]]) -> StrokeGlyph {
    let points = strokes.map { stroke in
      stroke.filter { $0.count == 2 }.map { SIMD2($0[0], $0[1]) }
    }.filter { !$0.isEmpty }
    let all = points.flatMap(\.self)
    let (left, right) = (all.map(\.x).min() ?? 0, all.map(\.x).max() ?? 0)
    let (top, bottom) = (all.map(\.y).min() ?? 0, all.map(\.y).max() ?? 0)
    let scale = height / max(bottom - top, 1)
    return StrokeGlyph(
      strokes: points.map { stroke in
        stroke.map { SIMD2(($0.x - left) * scale + gap / 2, ($0.y - bottom) * scale) }
      }, advance: (right - left) * scale + gap)
  }
}
