public import Declarations
public import Gazetteer

/// Reads a lattice as a place: provinces, prefectures, counties, townships, then free detail.
///
/// Every reading is weighed against free text, so that a place outside the tables is known as such
/// and not pulled to the nearest name. Building one costs some milliseconds; share it.
public struct PlaceDecoder: Sendable {
  /// Candidates given out; what is less probable than this many others serves nobody.
  private static let candidates = 8
  /// Below this a candidate is not given out.
  private static let leastProbability = 1e-6

  private let gazetteer: Gazetteer
  private let lexicon: PlaceLexicon

  public init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    lexicon = PlaceLexicon(gazetteer: gazetteer)
  }

  /// Candidates for what is written, with the odds against a place outside the tables.
  /// An empty lattice gives none.
  public func decode(_ lattice: Lattice) -> PlaceDecoding {
    let evidence = SlotEvidence(lattice, unlistedText: lexicon.unlistedText, gazetteer: gazetteer)
    guard evidence.count > 0 else { return PlaceDecoding(candidates: [], outside: 1) }
    var search = PlaceSearch(lexicon: lexicon, gazetteer: gazetteer, evidence: evidence)
    search.run()
    let outside = evidence.openPrefix[evidence.count] + Float(DecodingOdds.outside.log)
    let shares = ReadingShares(search.readings, outside: outside)
    let candidates = shares.bySurface.prefix(Self.candidates)
      .filter { $0.probability > Self.leastProbability }
      .map { share in
        PlaceDecoding.Candidate(
          surface: share.surface, codes: codes(of: share),
          probability: share.probability * share.detailProbability,
          placeProbability: share.probability)
      }
    return PlaceDecoding(
      candidates: candidates.sorted { $0.probability > $1.probability }, outside: shares.outside)
  }

  /// What the surface means by itself; where that cannot be told, what it was read as.
  private func codes(of share: ReadingShares.Share) -> [DivisionCode] {
    let resolved = gazetteer.resolve(share.surface).codes
    return resolved.isEmpty ? gazetteer.reduced(share.codes) : resolved
  }
}
