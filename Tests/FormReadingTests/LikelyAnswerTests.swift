import Declarations
import Testing

@testable import FormReading

@Suite("The option that holds nearly all the ink of its question is proposed")
struct LikelyAnswerTests {
  private typealias Mark = FieldObservation.Option.Mark

  /// One option: what is thought of it and the ink in its box.
  struct Option: Sendable {
    var mark: FieldObservation.Option.Mark
    var ink: BoxInk
  }

  private static func option(
    _ mark: FieldObservation.Option.Mark, _ inside: Double, isRed: Bool = false,
    linesAcross: Int = 0, extent: Double = 3
  ) -> Option {
    Option(
      mark: mark,
      ink: BoxInk(
        inside: inside, intruding: 0, trace: inside, sides: [0, 0, 0, 0], isRed: isRed,
        runsOn: [false, false, false, false], darkness: 120, peak: 140, isLegible: true,
        isSpeckled: false, linesAcross: linesAcross, extent: extent))
  }

  @Test(
    "one question on the sheet of somebody who ticks",
    arguments: [
      ([option(.uncertain, 0.3), option(.empty, 0)], [Mark.marked, .empty]),
      ([option(.uncertain, 0.3), option(.uncertain, 0.05)], [.marked, .uncertain]),
      ([option(.uncertain, 0.3), option(.struckOut, 0.9)], [.uncertain, .struckOut]),
      ([option(.uncertain, 0.3), option(.uncertain, 0.2)], [.uncertain, .uncertain]),
      // A mark beside an empty box.
      ([option(.uncertain, 0.3), option(.uncertain, 0)], [.uncertain, .uncertain]),
      ([option(.uncertain, 0.8), option(.empty, 0)], [.uncertain, .empty]),
      ([option(.uncertain, 0.3, isRed: true), option(.empty, 0)], [.uncertain, .empty]),
      ([option(.uncertain, 0.1, extent: 0.9), option(.empty, 0)], [.uncertain, .empty]),
      ([option(.empty, 0), option(.empty, 0)], [.empty, .empty]),
      ([option(.marked, 0.3), option(.uncertain, 0.3)], [.marked, .uncertain]),
      ([option(.uncertain, 0.3)], [.uncertain]),
    ] as [([Option], [FieldObservation.Option.Mark])])
  func question(options: [Option], marks: [FieldObservation.Option.Mark]) {
    let opinions = LikelyAnswer(isFiller: false).propose(
      options.map { .init(mark: $0.mark, confidence: 0.5) }, options.map(\.ink))
    #expect(opinions.map(\.mark) == marks)
  }

  @Test("ink that is paler than the marks of its sheet is a seal's", arguments: [180.0, 240])
  func paler(markPeak: Double) {
    let options = [Self.option(.uncertain, 0.3), Self.option(.empty, 0)]
    let opinions = LikelyAnswer(isFiller: false, markPeak: markPeak).propose(
      options.map { .init(mark: $0.mark, confidence: 0.5) }, options.map(\.ink))
    #expect(opinions[0].mark == (markPeak > 194 ? .uncertain : .marked))
  }

  @Test("who fills boxes has likely filled the one that is full, and a person confirms it")
  func filler() {
    let options = [Self.option(.uncertain, 0.85), Self.option(.empty, 0)]
    let opinions = LikelyAnswer(isFiller: true).propose(
      options.map { .init(mark: $0.mark, confidence: 0.5) }, options.map(\.ink))
    #expect(opinions.map(\.mark) == [.marked, .empty])
    #expect(opinions[0].confidence <= FieldObservation.Option.mostDoubted)
  }
}
