internal import Declarations

/// What one look of a reader decoded to.
struct ReaderDecoding: Sendable {
  var reader: String
  var decoding: Decoding
}

/// All readers' decodings of one field as one: a weighted product of their probabilities.
///
/// Agreement raises, disagreement lowers; every alternative of every reader is kept. A reader's
/// weight is the trust in its log-odds, after the measured exact shares: 90 % and more for the
/// neural reader on handwriting, 20 to 89 % for Tesseract.
struct ReaderCombination: Sendable {
  enum Agreement: Sendable { case single, agree, disagree }

  var candidates: [Decoding.Candidate]
  var other: Double
  var agreement: Agreement
  /// No reader came to the value without the help of the rule.
  var isRepaired: Bool
  /// Some value that fits the writing better lost to one that fits what else is known.
  var isReranked: Bool
  /// Of the reader that supports the value best.
  var sureness: LineSureness
  /// Of the next reader that supports it.
  var second: LineSureness?
  /// What the first reader's looks say of each other.
  var steadiness: Steadiness
  var raw: String
  var refused: String?

  static let weights = ["ppocr": 1.0, "tesseract": 0.25]
  static let usualWeight = 0.8
  /// A reader of this weight that sees nothing is believed.
  static let sure = 1.0
  /// The share of a reader's "something else" that one value of another reader may claim.
  private static let shareOfOther = 0.02
  private static let leastProbability = 1e-7

  /// Of all looks of all readers; those of one reader share its weight. Nil where no reader saw
  /// anything.
  init?(_ looks: [ReaderDecoding]) {
    // A stable order: the looks of one reader stay in theirs.
    let readings = looks.filter { !$0.decoding.readerBest.isEmpty }.enumerated()
      .sorted { Self.order($0.element, $0.offset) < Self.order($1.element, $1.offset) }
      .map(\.element)
    guard let first = readings.first else { return nil }
    let counts = Dictionary(readings.map { ($0.reader, 1.0) }, uniquingKeysWith: +)
    (candidates, other) = Self.product(readings) { reading in
      Self.weight(reading) / (counts[reading.reader] ?? 1)
    }
    let value = candidates.first?.value
    let supporters = readings.filter { $0.decoding.best?.value == value && value != nil }
    agreement = Self.agreement(among: counts.count, Set(supporters.map(\.reader)).count)
    isRepaired = !supporters.contains { !$0.decoding.isRepaired }
    isReranked = !supporters.contains { reading in
      let mass = reading.decoding.best?.mass ?? 0
      return reading.decoding.candidates.allSatisfy { $0.mass <= mass }
    }
    let spokesman = supporters.first ?? first
    sureness = spokesman.decoding.sureness
    second = supporters.first { $0.reader != spokesman.reader }?.decoding.sureness
    steadiness = Steadiness(
      of: looks.filter { $0.reader == spokesman.reader }.map(\.decoding), on: value)
    raw = spokesman.decoding.readerBest
    refused = readings.lazy.compactMap { $0.decoding.refused?.text }.first
  }

  private static func agreement(among readers: Int, _ supporters: Int) -> Agreement {
    readers < 2 ? .single : supporters == readers ? .agree : .disagree
  }

  /// Strongest first.
  private static func order(_ reading: ReaderDecoding, _ place: Int) -> (Double, String, Int) {
    (-weight(reading), reading.reader, place)
  }

  static func weight(_ reading: ReaderDecoding) -> Double {
    weights[reading.reader] ?? usualWeight
  }

  private static func product(
    _ readings: [ReaderDecoding], _ weight: (ReaderDecoding) -> Double
  ) -> ([Decoding.Candidate], Double) {
    var logs: [String: Double] = [:]
    var known: [String: Decoding.Candidate] = [:]
    for reading in readings {
      for candidate in reading.decoding.candidates {
        logs[candidate.value] = 0
        if candidate.edits < known[candidate.value]?.edits ?? .max {
          known[candidate.value] = candidate
        }
      }
    }
    var otherLog = 0.0
    for reading in readings {
      let share = weight(reading)
      let floor = max(leastProbability, reading.decoding.other * shareOfOther)
      var probabilities: [String: Double] = [:]
      for candidate in reading.decoding.candidates {
        probabilities[candidate.value] = candidate.probability
      }
      for value in logs.keys {
        logs[value, default: 0] +=
          share * logarithm(max(leastProbability, probabilities[value] ?? floor))
      }
      otherLog += share * logarithm(max(leastProbability, reading.decoding.other))
    }
    return normalised(known, logs, otherLog)
  }

  private static func normalised(
    _ known: [String: Decoding.Candidate], _ logs: [String: Double], _ otherLog: Double
  ) -> ([Decoding.Candidate], Double) {
    let top = max(otherLog, logs.values.max() ?? otherLog)
    var sum = exponential(otherLog - top)
    // In a fixed order, so that the sum is the same on every run.
    var candidates: [Decoding.Candidate] = []
    for value in logs.keys.sorted() {
      guard var candidate = known[value], let log = logs[value] else { continue }
      candidate.probability = exponential(log - top)
      sum += candidate.probability
      candidates.append(candidate)
    }
    for index in candidates.indices { candidates[index].probability /= sum }
    candidates.sort { ($0.probability, $1.value) > ($1.probability, $0.value) }
    return (candidates, exponential(otherLog - top) / sum)
  }
}
