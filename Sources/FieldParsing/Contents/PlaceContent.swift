import Declarations
import Gazetteer

/// Places: decoded against the tables; every code that the writing may mean is kept.
struct PlaceContent: Sendable {
  let decoder: PlaceDecoder
  let gazetteer: Gazetteer
  let year: Int

  func draft(_ observation: FieldObservation) -> FieldDraft {
    var codes: [String: [DivisionCode]] = [:]
    var detailed: Set<String> = []
    let readings = observation.lines.map { line in
      let placed = decoder.decode(line.lattice)
      for candidate in placed.candidates {
        let surface = AddressContent.withoutSpecks(candidate.surface)
        codes[surface] = Self.united(codes[surface], candidate.codes)
        if candidate.hasDetail { detailed.insert(surface) }
      }
      return ReaderDecoding(
        reader: line.reader,
        decoding: Decoding(
          line.lattice, placed.candidates.map { ($0.surface, $0.probability) },
          other: placed.outside
        ).mapped(AddressContent.withoutSpecks))
    }
    var draft = FieldDraft.combined(observation, readings, breaking: .placeUnknown)
    draft.settle(codes, unknown: .placeUnknown) { gazetteer.path(of: $0, in: year) }
    // What follows the units stands in no list: it is as sure as an address is.
    if draft.text.map(detailed.contains) == true { draft.trustedAs = .address }
    return draft
  }

  static func united(_ known: [DivisionCode]?, _ more: [DivisionCode]) -> [DivisionCode] {
    guard let known else { return more }
    return known + more.filter { !known.contains($0) }
  }
}

extension Decoding {
  /// From a decoder of its own, with probabilities that sum to at most 1.
  init(
    _ lattice: Lattice, _ candidates: [(value: String, probability: Double)], other: Double
  ) {
    let clean = CleanLattice(lattice, foldsCase: false)
    let seen = OpenWriting.tidied(clean.best)
    let written = AddressContent.withoutSpecks(seen)
    self.init(
      candidates: candidates.map {
        Candidate(
          value: $0.value, probability: $0.probability, mass: $0.probability,
          edits: editDistance(written, AddressContent.withoutSpecks($0.value)), isGuessed: false,
          notes: [])
      },
      other: other, refused: nil, readerBest: seen,
      sureness: clean.sureness)
  }
}

extension FieldDraft {
  /// Fills ``places`` from the codes of every candidate. A writing without any code stays as
  /// read, for a person; it clears nobody.
  mutating func settle(
    _ codes: [String: [DivisionCode]], unknown: FieldRule, path: (DivisionCode) -> String?
  ) {
    locate(codes)
    if state == .invalid {
      // Not in the tables is no breach of a rule: the text stands, unplaced.
      state = .read
    }
    let readings = [(value, probability)] + alternatives.map { ($0.value, $0.probability) }
    if other > probability { standUnplaced() }
    if text.flatMap({ codes[$0] })?.isEmpty != false { note(unknown) }
    var shares: [DivisionCode: Double] = [:]
    for (value, share) in readings {
      guard let meant = value?.text.flatMap({ codes[$0] }), !meant.isEmpty else { continue }
      for code in meant { shares[code, default: 0] += share / Double(meant.count) }
    }
    places = shares.map { code, share in
      PlaceCandidate(code: code.rawValue, name: path(code) ?? code.rawValue, confidence: share)
    }
    .filter { $0.confidence >= Self.leastPlace }
    .sorted { ($0.confidence, $1.code) > ($1.confidence, $0.code) }
    if let meant = text.flatMap({ codes[$0] }), meant.count > 1 { note(.placeAmbiguous) }
  }

  /// More probably in no table than the best of the tables: the reader's own text is the value,
  /// the tables' readings are alternatives.
  private mutating func standUnplaced() {
    guard !raw.isEmpty, value != .text(raw) else { return }
    if let value { alternatives.insert(Alternative(value: value, probability: probability), at: 0) }
    alternatives.removeAll { $0.value == .text(raw) }
    value = .text(raw)
    probability = other
    score = min(score, 0)
  }

  /// Screening looks at every place; below this share it would only see noise.
  private static let leastPlace = 1e-4
}
