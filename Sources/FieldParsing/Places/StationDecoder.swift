public import Declarations
import Foundation
public import Gazetteer

/// Reads a lattice as the name of a railway station, with or without 站.
public struct StationDecoder: Sendable {
  /// Shares of writers for what follows the name.
  private static let endings: [(text: [UInt32], share: Double)] = [
    ([], 0.7), (scalars("站"), 0.28), (scalars("火车站"), 0.02),
  ]
  private static let word = scalars("站")[0]
  private static let words = "站火车汽客运总机场市县区省新城东南西北镇"
  private static let candidates = 12
  private static let leastProbability = 1e-6
  private static let strayTail = 2

  private let gazetteer: Gazetteer
  private struct Written: Sendable {
    var scalars: [UInt32]
    /// Log-probability of this station in this form.
    var prior: Float
    /// Whether it ends in 站.
    var hasWord: Bool
  }

  private let written: [Written]
  private let unlistedText: UnlistedText

  public init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    let share = 1 / Double(max(1, gazetteer.stations.count))
    written = gazetteer.stations.flatMap { station in
      let name = Self.scalars(station.name)
      return Self.endings.map { ending in
        Written(
          scalars: name + ending.text, prior: Float((share * ending.share).log),
          hasWord: !ending.text.isEmpty)
      }
    }
    unlistedText = UnlistedText(names: gazetteer.stations.map(\.name), words: Self.words)
  }

  /// Candidates for what is written, with the odds against a station outside the table.
  public func decode(_ lattice: Lattice) -> StationDecoding {
    let evidence = SlotEvidence(lattice, unlistedText: unlistedText, gazetteer: gazetteer)
    guard evidence.count > 0 else { return StationDecoding(candidates: [], outside: 1) }
    var scores: [Int: Float] = [:]
    var aligner = NameAligner(evidence)
    // No reader makes up the word for station; without it a stray mark would stand for it.
    let showsWord = (0..<evidence.count).contains { evidence.supports($0, Self.word) }
    for (index, form) in written.enumerated() where showsWord || !form.hasWord {
      aligner.align(form.scalars[...], from: 0, prior: form.prior) { end in
        guard evidence.count - end.slot <= Self.strayTail else { return }
        let stray = evidence.slots[end.slot...].reduce(0) { $0 + $1.skip }
        scores[index] = max(scores[index] ?? -.infinity, end.score + stray)
      }
    }
    return decoding(
      scores, outside: evidence.openPrefix[evidence.count] + Float(DecodingOdds.outside.log))
  }

  private func decoding(
    _ scores: [Int: Float], outside: Float
  ) -> StationDecoding {
    let top = scores.values.reduce(outside, max)
    let weights = scores.mapValues { exp(Double($0 - top)) }
    let open = exp(Double(outside - top))
    // In one order on every run, so that the sum is the same to the last digit.
    let total = weights.values.sorted().reduce(open, +)
    let candidates = weights.map { (index: $0.key, probability: $0.value / total) }
      .filter { $0.probability > Self.leastProbability }
      .map { (surface: Self.text(written[$0.index].scalars), probability: $0.probability) }
      .sorted { ($0.probability, $1.surface) > ($1.probability, $0.surface) }
      .prefix(Self.candidates)
    return StationDecoding(
      candidates: candidates.map { candidate($0.surface, $0.probability) }, outside: open / total)
  }

  private func candidate(_ surface: String, _ probability: Double) -> StationDecoding.Candidate {
    let name = surface.hasSuffix("火车站") ? String(surface.dropLast(3)) : surface
    let stations = gazetteer.stations(named: name)
    return StationDecoding.Candidate(
      surface: surface, stations: stations,
      codes: gazetteer.reduced(stations.flatMap(gazetteer.divisions(of:))),
      probability: probability)
  }

  private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private static func text(_ scalars: [UInt32]) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars.compactMap { Unicode.Scalar($0) })
    return text
  }
}
