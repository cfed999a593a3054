/// A stretch of frames that is taken to hold one character or none.
struct FrameWindow: Equatable {
  let frames: Range<Int>

  /// Alternatives that are kept; a look-alike further down is not worth a lexicon's while.
  private static let mostAlternatives = 8
  /// Less probable alternatives are dropped.
  private static let leastProbability = 1e-5

  /// Whether the two share a frame, or would if one were moved by a frame.
  func isNear(_ other: FrameWindow) -> Bool {
    frames.lowerBound <= other.frames.upperBound && other.frames.lowerBound <= frames.upperBound
  }

  /// That the window holds no character.
  func emptyProbability(in posteriors: FramePosteriors) -> Double {
    frames.reduce(1) { $0 * posteriors.frames[$1].blank }
  }

  /// That it holds exactly one, for each character that comes into question, best first.
  func characters(in posteriors: FramePosteriors) -> [FramePosteriors.Candidate] {
    var strongest: [Int: Double] = [:]
    for frame in frames {
      for candidate in posteriors.frames[frame].candidates {
        strongest[candidate.character] = max(
          strongest[candidate.character] ?? 0, candidate.probability)
      }
    }
    return strongest.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
      .prefix(Self.mostAlternatives)
      .map { character, _ in
        FramePosteriors.Candidate(
          character: character, probability: single(character, in: posteriors))
      }
      .filter { $0.probability >= Self.leastProbability }
      .sorted { ($0.probability, $1.character) > ($1.probability, $0.character) }
  }

  /// Over all ways to spell the character once: blanks, then the character in one or more frames
  /// on end, then blanks.
  private func single(_ character: Int, in posteriors: FramePosteriors) -> Double {
    var (before, within, after) = (1.0, 0.0, 0.0)
    for index in frames {
      let frame = posteriors.frames[index]
      let own = frame.probability(of: character)
      after = (after + within) * frame.blank
      within = (before + within) * own
      before *= frame.blank
    }
    return within + after
  }
}
