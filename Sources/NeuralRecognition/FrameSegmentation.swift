/// Divides a line's frames into windows of one character, or possibly one, each.
struct FrameSegmentation {
  /// In a gap between characters, more than this says that one may have been passed over.
  static let leastInsertion = 0.05

  /// How much rarer two characters without a blank between them are than one over which the model
  /// wavers: a glyph is three frames wide or more, and hardly ever do two touch.
  static let touching = 0.2

  struct Peak: Equatable {
    let frames: Range<Int>
    /// False for a character that is less probable than none.
    let emitted: Bool
  }

  private let posteriors: FramePosteriors

  init(_ posteriors: FramePosteriors) { self.posteriors = posteriors }

  /// The windows cover all the frames, in order; each with whether it is likelier written than not.
  var windows: [(window: FrameWindow, emitted: Bool)] {
    let peaks = joined(self.peaks)
    guard !peaks.isEmpty else { return [] }
    let inner = zip(peaks, peaks.dropFirst()).map { cut(between: $0.frames, and: $1.frames) }
    let cuts = [0] + inner + [posteriors.frames.count]
    return zip(peaks, zip(cuts, cuts.dropFirst())).map { peak, bounds in
      (FrameWindow(frames: bounds.0..<bounds.1), peak.emitted)
    }
  }

  /// Runs of one winning character, and in the gaps the places where something shows faintly.
  private var peaks: [Peak] {
    var peaks: [Peak] = []
    var start = 0
    for end in 1...max(1, posteriors.frames.count) where end <= posteriors.frames.count {
      let winner = posteriors.frames[start].winner
      if end < posteriors.frames.count, posteriors.frames[end].winner == winner { continue }
      peaks +=
        winner == nil ? faintPeaks(in: start..<end) : [Peak(frames: start..<end, emitted: true)]
      start = end
    }
    return peaks
  }

  /// Local rises of what is not blank; at an end of the gap it is the slope of a neighbour.
  private func faintPeaks(in gap: Range<Int>) -> [Peak] {
    let written = posteriors.frames.map(\.written)
    return gap.filter { frame in
      let (left, right) = (frame - 1, frame + 1)
      let risesLeft = gap.contains(left) ? written[frame] > written[left] : left < 0
      let fallsRight =
        gap.contains(right) ? written[frame] >= written[right] : right >= written.count
      return risesLeft && fallsRight && written[frame] >= Self.leastInsertion
    }.map { Peak(frames: $0..<$0 + 1, emitted: false) }
  }

  /// Two characters without a blank between them may be one over which the model wavers.
  private func joined(_ peaks: [Peak]) -> [Peak] {
    var result: [Peak] = []
    for peak in peaks {
      guard let last = result.last, last.emitted, peak.emitted,
        last.frames.upperBound == peak.frames.lowerBound,
        isLikelierOne(last.frames, peak.frames)
      else {
        result.append(peak)
        continue
      }
      result[result.count - 1] = Peak(
        frames: last.frames.lowerBound..<peak.frames.upperBound, emitted: true)
    }
    return result
  }

  private func isLikelierOne(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let one = best(left.lowerBound..<right.upperBound)
    return one > Self.touching * best(left) * best(right)
  }

  private func best(_ frames: Range<Int>) -> Double {
    FrameWindow(frames: frames).characters(in: posteriors).first?.probability ?? 0
  }

  /// The first frame of the right window: where blank is clearest between the two, to the
  /// hundredth, and of such frames the middle one.
  private func cut(between left: Range<Int>, and right: Range<Int>) -> Int {
    let gap = left.upperBound..<right.lowerBound
    let middle = (gap.lowerBound + gap.upperBound) / 2
    let clearest = gap.min { a, b in
      (hundredths(a), abs(a - middle)) < (hundredths(b), abs(b - middle))
    }
    return clearest ?? right.lowerBound
  }

  private func hundredths(_ frame: Int) -> Int {
    Int((100 * posteriors.frames[frame].written).rounded())
  }
}
