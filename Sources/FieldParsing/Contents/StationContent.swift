import Declarations
import Gazetteer

/// Stations: decoded against the list, with or without 站; their places are where they stand.
struct StationContent: Sendable {
  let decoder: StationDecoder
  let gazetteer: Gazetteer
  let year: Int

  func draft(_ observation: FieldObservation) -> FieldDraft {
    var codes: [String: [DivisionCode]] = [:]
    let readings = observation.lines.map { line in
      let decoded = decoder.decode(line.lattice)
      for candidate in decoded.candidates {
        codes[candidate.surface] = PlaceContent.united(
          codes[candidate.surface], candidate.codes)
      }
      return ReaderDecoding(
        reader: line.reader,
        decoding: Decoding(
          line.lattice, decoded.candidates.map { ($0.surface, $0.probability) },
          other: decoded.outside))
    }
    var draft = FieldDraft.combined(observation, readings, breaking: .stationUnknown)
    draft.settle(codes, unknown: .stationUnknown) { gazetteer.path(of: $0, in: year) }
    return draft
  }
}
