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
    darkness: Double = 180, peak: Double? = nil, isLegible: Bool = true,
    isSpeckled: Bool = false, linesAcross: Int = 0, extent: Double = 3
  ) -> BoxInk {
    BoxInk(
      inside: inside, intruding: intruding, trace: trace ?? inside, sides: sides, isRed: isRed,
      runsOn: runsOn, darkness: darkness, peak: peak ?? darkness,
      isLegible: isLegible, isSpeckled: isSpeckled, linesAcross: linesAcross, extent: extent)
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
      (box(0.15, darkness: 90), .uncertain), (box(0.06, extent: 0.9), .uncertain),
      (box(0.3, linesAcross: 2), .struckOut), (box(0.3, linesAcross: 1), .marked),
    ] as [(BoxInk, FieldObservation.Option.Mark)])
  func alone(box: BoxInk, mark: FieldObservation.Option.Mark) {
    #expect(MarkJudgement(sheet: Self.sheet).judge(box).mark == mark)
  }

  @Test(
    "a mark taken back beside a mark that stands",
    arguments: [
      ([box(0.85, sides: [0.2, 0.2, 0.2, 0.2]), box(0.14)], [Mark.struckOut, .marked]),
      ([box(0.14), box(0.35, sides: [0.2, 0.2, 0, 0])], [.marked, .struckOut]),
      ([box(0.14), box(0.16, linesAcross: 2)], [.marked, .struckOut]),
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

  @Test(
    "among fills the one that stays in its box stands, and is for a person to confirm",
    arguments: [
      ([box(0.95, sides: [0.03, 0, 0.19, 0.07]), box(0.89)], [Mark.struckOut, .marked]),
      ([box(0.3, sides: [0.14, 0.09, 0, 0]), box(0.76)], [.struckOut, .marked]),
      ([box(0.5, sides: [0.25, 0.2, 0, 0], linesAcross: 2), box(0.9)], [.struckOut, .marked]),
      ([box(0.95), box(0.9)], [.uncertain, .uncertain]),
      (
        [box(0.95, sides: [0.1, 0, 0, 0]), box(0.9, sides: [0.1, 0, 0, 0])],
        [.uncertain, .uncertain]
      ),
    ] as [([BoxInk], [FieldObservation.Option.Mark])])
  func correctedFills(options: [BoxInk], marks: [FieldObservation.Option.Mark]) {
    let sheet = (0..<20).map { _ in Self.box(0) } + (0..<5).map { _ in Self.box(0.8) }
    let opinions = MarkJudgement(sheet: sheet).judge(options: options)
    #expect(opinions.map(\.mark) == marks)
    #expect(opinions.allSatisfy { $0.confidence < 0.97 })
  }

  @Test(
    "in the black specks of a coarse copy only fills stand out, and none is sure",
    arguments: [(box(0.99), Mark.marked), (box(0.2), .uncertain), (box(0), .uncertain)]
      as [(BoxInk, FieldObservation.Option.Mark)])
  func specks(box: BoxInk, mark: FieldObservation.Option.Mark) {
    let sheet =
      (0..<20).map { Self.box(0.03 * Double($0), isSpeckled: true) }
      + (0..<5).map { _ in Self.box(0.99, isSpeckled: true) }
    let opinion = MarkJudgement(sheet: sheet).judge(box)
    #expect(opinion.mark == mark)
    #expect(opinion.confidence < 0.97)
  }

  @Test(
    "marks that were brought up are as sure as they stand apart from the other boxes",
    arguments: [(0.0, 0.999), (0.01, 0.99), (0.04, 0.96)])
  func apart(fullest: Double, sureness: Double) {
    let sheet =
      (0..<20).map { _ in Self.box(0) } + [Self.box(fullest)]
      + (0..<5).map { _ in Self.box(0.05) }
    let marked = MarkJudgement(sheet: sheet, isBroughtUp: true).judge(Self.box(0.15))
    #expect(marked.mark == .marked)
    #expect(marked.confidence == sureness)
  }

  @Test(
    "a mark that a line may take back is for a person to confirm",
    arguments: [
      box(0.3, linesAcross: 2), box(0.3, linesAcross: 1), box(0.3, sides: [0.03, 0.03, 0, 0]),
    ])
  func takenBack(box: BoxInk) {
    let opinion = MarkJudgement(sheet: Self.sheet).judge(box)
    #expect(opinion.confidence <= FieldObservation.Option.mostDoubted)
  }

  @Test("a fill that runs out of its box may be a scribble, and is for a person to confirm")
  func scribbledFill() {
    let sheet = (0..<20).map { _ in Self.box(0) } + (0..<5).map { _ in Self.box(0.9) }
    let opinion = MarkJudgement(sheet: sheet).judge(Self.box(0.95, sides: [0, 0, 0.12, 0.07]))
    #expect(opinion.mark == .marked)
    #expect(opinion.confidence <= FieldObservation.Option.mostDoubted)
  }

  @Test("print that came out fat in all boxes is no mark")
  func fatPrint() {
    let judgement = MarkJudgement(sheet: Self.sheet.map { Self.box($0.inside + 0.02) })
    #expect(judgement.judge(Self.box(0.02)).mark == .empty)
    #expect(judgement.judge(Self.box(0.14)).mark == .marked)
  }
}
