internal import Declarations
internal import Glibc

/// Judges rings against the other marks of a sheet: who rings a choice rings them all, and a lone
/// ring among ticks may cancel as well as choose.
struct RingJudgement {
  /// What is known of one option.
  struct Seen: Sendable {
    var opinion: MarkJudgement.Opinion
    /// How surely it is ringed, above 0 to 1; nil where it is not.
    var ring: Double?
    /// A seal lies on its ground, or strokes run into it and another option's that no ring explains.
    var isReached = false
    /// Its box is filled, which who rings does to take a mark back.
    var isFilled = false
    /// A seal reaches it.
    var isBesideSeal = false
  }

  /// The writer of the sheet rings instead of ticking.
  let isRinger: Bool
  /// Somebody drew a ring on the sheet.
  private let hasRing: Bool

  private static let leastRings = 3
  /// Rings that run through their box look like ticks.
  private static let ringsPerTick = 4

  /// `sheet` has all options of the sheet.
  init(sheet: [Seen]) {
    let rings = sheet.filter { $0.ring != nil }.count
    let ticks = sheet.filter { $0.ring == nil && $0.opinion.mark == .marked }.count
    hasRing = rings > 0
    isRinger = rings >= Self.leastRings && rings >= Self.ringsPerTick * ticks
  }

  /// The options of one field.
  func judge(options: [Seen]) -> [MarkJudgement.Opinion] {
    let rings = options.filter { $0.ring != nil }
    let others = options.filter { $0.ring == nil }
    let isSettled =
      isRinger && rings.count == 1
      && others.allSatisfy { $0.opinion.mark == .empty || $0.opinion.mark == .struckOut }
    let isAnswered = !rings.isEmpty || others.contains { $0.opinion.mark == .marked }
    let judged = options.map { option in
      if let ring = option.ring { return isSettled ? Self.ringed(ring) : .unsure }
      let isDoubtful = hasRing && option.isReached && !isAnswered
      return isDoubtful && option.opinion.mark == .empty ? .unsure : option.opinion
    }
    return isRinger && options.count > 1 ? proposed(judged, options) : judged
  }

  /// Where nothing settles the question: its one ring, or the one option with ink around it, is
  /// proposed.
  private func proposed(
    _ judged: [MarkJudgement.Opinion], _ options: [Seen]
  ) -> [MarkJudgement.Opinion] {
    guard !judged.contains(where: { $0.mark == .marked }) else { return judged }
    let ringed = options.indices.filter { options[$0].ring != nil }
    let inked = options.indices.filter {
      options[$0].opinion.mark == .uncertain && !options[$0].isFilled
    }
    let likely = ringed.isEmpty ? inked : ringed
    guard likely.count == 1, !(ringed.isEmpty && options[likely[0]].isBesideSeal) else {
      return judged
    }
    var judged = judged
    judged[likely[0]] = .proposed
    return judged
  }

  /// Log-odds of the worst ring that is one, and what the best is worth more; the clearest tick
  /// has 6.9.
  private static let leastOdds = 4.0
  private static let range = 2.4

  private static func ringed(_ sureness: Double) -> MarkJudgement.Opinion {
    .init(mark: .marked, confidence: 1 / (1 + exp(-leastOdds - range * sureness)))
  }
}
