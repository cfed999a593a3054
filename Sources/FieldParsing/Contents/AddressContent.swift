import Declarations
import Gazetteer

/// Addresses, as written; the units they begin with are decoded against the tables. What says that
/// there is none is no address.
struct AddressContent: Sendable {
  let decoder: PlaceDecoder

  /// Answers seen in place of an address, by their whole text.
  static let none: Set<String> = [
    "隔离酒店", "无", "不确定", "不详", "不知道", "未知", "待定", "暂无", "没有", "酒店", "宾馆", "隔离点", "同上", "NONE",
    "N/A", "无固定住所",
  ]

  func draft(_ observation: FieldObservation) -> FieldDraft {
    var codes: [String: [DivisionCode]] = [:]
    let readings = observation.lines.map { line in
      ReaderDecoding(reader: line.reader, decoding: decode(line.lattice, &codes))
    }
    var draft = FieldDraft.combined(observation, readings, breaking: .unreadable)
    draft.locate(codes)
    // Its detail stands in no table: what differs from the writing is mended.
    if draft.signals.map({ $0.edits > 0 }) == true, draft.state == .read {
      draft.isRepaired = true
      draft.note(.repaired)
    }
    if let text = draft.text, Self.none.contains(text.uppercased()) {
      draft.state = .invalid
      draft.note(.addressIsNone)
    }
    return draft
  }

  /// Where no unit is recognised, the reader's own text. Adds to `codes` what each reading names.
  private func decode(_ lattice: Lattice, _ codes: inout [String: [DivisionCode]]) -> Decoding {
    let placed = decoder.decode(lattice)
    for candidate in placed.candidates {
      let surface = Self.withoutSpecks(candidate.surface)
      codes[surface] = PlaceContent.united(codes[surface], candidate.codes)
    }
    guard let best = placed.best, best.probability >= placed.outside else {
      let plain = GrammarDecoder(grammar: OpenWriting())
        .decode(CleanLattice(lattice, foldsCase: false))
      return plain.mapped(Self.withoutSpecks)
    }
    let candidates = placed.candidates.map { ($0.surface, $0.probability) }
    return Decoding(lattice, candidates, other: placed.outside).mapped(Self.withoutSpecks)
  }

  /// No address begins or ends in a point or stroke; frames and dirt are read as such.
  static func withoutSpecks(_ text: String) -> String {
    let specks: Set<Character> = [
      ",", "，", "。", "、", ".", ":", ";", "'", "`", "\"", "-", "_", "|", "·", "~",
    ]
    let head = text.drop { specks.contains($0) || $0.isWhitespace }
    return String(
      head.reversed().drop { specks.contains($0) || $0.isWhitespace }.reversed())
  }
}

extension Decoding {
  /// With every value rewritten; values that become the same are one.
  func mapped(_ rewrite: (String) -> String) -> Decoding {
    var mapped = self
    mapped.candidates = []
    for var candidate in candidates {
      candidate.value = rewrite(candidate.value)
      guard !candidate.value.isEmpty else { continue }
      if let known = mapped.candidates.firstIndex(where: { $0.value == candidate.value }) {
        mapped.candidates[known].probability += candidate.probability
      } else {
        mapped.candidates.append(candidate)
      }
    }
    return mapped
  }
}
