import Foundation
import Gazetteer

/// Turns log-scores of readings, and of free text, into shares of 1.
struct ReadingShares {
  struct Share {
    var surface: String
    /// The most probable first.
    var codes: [DivisionCode]
    var probability: Double
    var detailProbability: Double
  }

  /// Most probable first.
  let bySurface: [Share]
  let outside: Double

  init(_ readings: [PlaceSearch.Reading], outside: Float) {
    let top = readings.reduce(outside) { max($0, $1.score) }
    var weights: [String: Share] = [:]
    var total = exp(Double(outside - top))
    for reading in readings.sorted(by: {
      ($0.score, $1.surface, $1.code) > ($1.score, $0.surface, $0.code)
    }) {
      let weight = exp(Double(reading.score - top))
      total += weight
      var share =
        weights[reading.surface]
        ?? Share(
          surface: reading.surface, codes: [], probability: 0,
          detailProbability: reading.detailProbability)
      share.probability += weight
      if !share.codes.contains(reading.code) { share.codes.append(reading.code) }
      weights[reading.surface] = share
    }
    self.outside = exp(Double(outside - top)) / total
    bySurface = weights.values
      .map { share in
        var share = share
        share.probability /= total
        return share
      }
      .sorted { ($0.probability, $1.surface) > ($1.probability, $0.surface) }
  }
}
