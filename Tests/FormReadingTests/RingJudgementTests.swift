import Declarations
import Testing

@testable import FormReading

@Suite("Rings are judged by what else the writer of the sheet does")
struct RingJudgementTests {
  private typealias Mark = FieldObservation.Option.Mark

  private static let empty = seen(.empty)
  private static let ticked = seen(.marked)
  private static let struck = seen(.struckOut)
  private static let unsure = seen(.uncertain)
  private static let ringed = seen(.uncertain, ring: 0.9)
  private static let ringer = [ringed, empty, ringed, empty, empty, ringed]
  private static let ticker = [ticked, empty, ticked, ticked, empty, ringed]

  @Test(
    "one choice on the sheet of somebody who rings",
    arguments: [
      ([ringed, empty], [.marked, .empty]),
      ([seen(.empty, ring: 0.5), empty], [.marked, .empty]),
      ([ringed, ringed], [.uncertain, .uncertain]),
      ([ringed, ticked], [.uncertain, .marked]),
      ([ringed, unsure], [.marked, .uncertain]),
      ([unsure, empty], [.marked, .empty]),
      ([unsure, unsure], [.uncertain, .uncertain]),
      ([filled, ringed], [.uncertain, .marked]),
      ([filled, unsure], [.uncertain, .marked]),
      ([filled, empty], [.uncertain, .empty]),
      ([sealed, empty], [.uncertain, .empty]),
      ([struck, ringed], [.struckOut, .marked]),
      ([ticked, empty], [.marked, .empty]),
      ([empty, empty], [.empty, .empty]),
      ([reached, empty], [.uncertain, .empty]),
      ([reached, ringed], [.empty, .marked]),
    ] as [([RingJudgement.Seen], [FieldObservation.Option.Mark])])
  func ringer(options: [RingJudgement.Seen], marks: [FieldObservation.Option.Mark]) {
    #expect(RingJudgement(sheet: Self.ringer).judge(options: options).map(\.mark) == marks)
  }

  @Test(
    "a ring on the sheet of somebody who ticks is left to a person",
    arguments: [
      ([ringed, empty], [.uncertain, .empty]),
      ([ringed, ticked], [.uncertain, .marked]),
      ([reached, empty], [.uncertain, .empty]),
      ([reached, ticked], [.empty, .marked]),
    ] as [([RingJudgement.Seen], [FieldObservation.Option.Mark])])
  func ticker(options: [RingJudgement.Seen], marks: [FieldObservation.Option.Mark]) {
    #expect(RingJudgement(sheet: Self.ticker).judge(options: options).map(\.mark) == marks)
  }

  @Test("a ring that nothing settles is proposed, and no more")
  func proposed() throws {
    let judgement = RingJudgement(sheet: Self.ringer)
    for options in [[Self.ringed, Self.unsure], [Self.unsure, Self.empty]] {
      #expect(try #require(judgement.judge(options: options).first) == .proposed)
    }
    #expect(MarkJudgement.Opinion.proposed.confidence <= FieldObservation.Option.mostDoubted)
  }

  @Test("ink that reaches over from another box is none where nobody draws rings")
  func noRings() {
    let judgement = RingJudgement(sheet: [Self.ticked, Self.empty, Self.ticked])
    #expect(judgement.judge(options: [Self.reached]).map(\.mark) == [.empty])
  }

  @Test("two rings make no habit, three do")
  func habit() {
    #expect(!RingJudgement(sheet: [Self.ringed, Self.ringed]).isRinger)
    #expect(RingJudgement(sheet: [Self.ringed, Self.ringed, Self.ringed]).isRinger)
    #expect(!RingJudgement(sheet: [Self.ringed, Self.ringed, Self.ringed, Self.ticked]).isRinger)
  }

  @Test("the surer the ring, the surer the mark, and a tick is surer still")
  func confidence() throws {
    let judgement = RingJudgement(sheet: Self.ringer)
    let confidences = [0.1, 0.5, 1].compactMap { ring in
      judgement.judge(options: [Self.seen(.uncertain, ring: ring)]).first?.confidence
    }
    #expect(confidences == confidences.sorted() && Set(confidences).count == 3)
    #expect(confidences.allSatisfy { (0.98..<0.999).contains($0) })
  }

  private static let filled = RingJudgement.Seen(
    opinion: .init(mark: .uncertain, confidence: 0.5), isFilled: true)
  private static let sealed = RingJudgement.Seen(
    opinion: .init(mark: .uncertain, confidence: 0.5), isBesideSeal: true)
  private static let reached = RingJudgement.Seen(
    opinion: .init(mark: .empty, confidence: 0.999), isReached: true)

  private static func seen(
    _ mark: FieldObservation.Option.Mark, ring: Double? = nil
  ) -> RingJudgement.Seen {
    .init(opinion: .init(mark: mark, confidence: mark == .uncertain ? 0.5 : 0.99), ring: ring)
  }
}
