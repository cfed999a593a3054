import Declarations
import Imaging
import Testing

@testable import FormReading

@Suite("Boxes are judged by their ink against the sheet's empty boxes")
struct MarkJudgementTests {
  private typealias Mark = FieldObservation.Option.Mark

  private static func box(
    _ inside: Double, sides: [Double] = [0, 0, 0, 0], trace: Double? = nil,
    intruding: Double = 0, isRed: Bool = false, runsOn: [Bool] = [false, false, false, false],
    darkness: Double = 180, peak: Double? = nil, isLegible: Bool = true
  ) -> BoxInk {
    BoxInk(
      inside: inside, intruding: intruding, trace: trace ?? inside, sides: sides, isRed: isRed,
      runsOn: runsOn, darkness: darkness, peak: peak ?? darkness, isLegible: isLegible)
  }

  private static let sheet = (0..<20).map { _ in box(0) } + (0..<5).map { _ in box(0.14) }

  @Test(
    "one box by itself",
    arguments: [
      (box(0), Mark.empty), (box(0.005), .empty), (box(0.10), .marked), (box(0.30), .marked),
      (box(0.80), .uncertain), (box(0.03), .uncertain),
      (box(0, trace: 0.15), .uncertain), (box(0, intruding: 0.09), .uncertain),
      (box(0.2, isRed: true), .uncertain), (box(0, isLegible: false), .uncertain),
      (box(0.5, sides: [0.2, 0.2, 0.2, 0.2]), .uncertain),
      (box(0.1, runsOn: [false, true, true, false]), .marked),
      (box(0.2, runsOn: [true, true, false, false]), .uncertain),
      (box(0.15, darkness: 90), .uncertain),
    ] as [(BoxInk, FieldObservation.Option.Mark)])
  func alone(box: BoxInk, mark: FieldObservation.Option.Mark) {
    #expect(MarkJudgement(sheet: Self.sheet).judge(box).mark == mark)
  }

  @Test(
    "a mark taken back beside a mark that stands",
    arguments: [
      ([box(0.85, sides: [0.2, 0.2, 0.2, 0.2]), box(0.14)], [Mark.struckOut, .marked]),
      ([box(0.14), box(0.35, sides: [0.2, 0.2, 0, 0])], [.marked, .struckOut]),
      ([box(0.14), box(0.16)], [.uncertain, .uncertain]),
      ([box(0.14), box(0)], [.marked, .empty]),
      ([box(0), box(0)], [.empty, .empty]),
    ] as [([BoxInk], [FieldObservation.Option.Mark])])
  func corrected(options: [BoxInk], marks: [FieldObservation.Option.Mark]) {
    #expect(MarkJudgement(sheet: Self.sheet).judge(options: options).map(\.mark) == marks)
  }

  @Test("who fills boxes has marked those that are filled")
  func filler() {
    let sheet = (0..<20).map { _ in Self.box(0) } + (0..<5).map { _ in Self.box(0.8) }
    #expect(MarkJudgement(sheet: sheet).judge(Self.box(0.8)).mark == .marked)
  }

  @Test("print that came out fat in all boxes is no mark")
  func fatPrint() {
    let judgement = MarkJudgement(sheet: Self.sheet.map { Self.box($0.inside + 0.02) })
    #expect(judgement.judge(Self.box(0.02)).mark == .empty)
    #expect(judgement.judge(Self.box(0.14)).mark == .marked)
  }
}
