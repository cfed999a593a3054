import Declarations
import Testing

@testable import FieldParsing

@Suite("Calibration")
struct CalibrationTests {
  /// Scores 0 to 9.99 in steps of a hundredth; right as often as the score says, in a fixed
  /// pattern without chance.
  private func samples(
    _ count: Int, content: FieldContent = .phone, readers: String = "ppocr",
    wrong: (Int) -> Bool
  ) -> [CalibrationSample] {
    (0..<count).map { index in
      CalibrationSample(
        content: content, readers: readers, score: 10 * Double(index) / Double(count),
        correct: !wrong(index))
    }
  }

  private func evidence(_ score: Double, _ content: FieldContent = .phone) -> FieldEvidence {
    FieldEvidence(content: content, readers: "ppocr", score: score, unopposed: true)
  }

  @Test("A surer score is never less probable")
  func monotone() {
    let fitted = Calibration.fit(
      samples: samples(2000) { $0 < 1000 && $0 % 3 == 0 || $0 % 97 == 0 }, provenance: "test")
    let shown = (0...100).map { fitted.probability(evidence(Double($0) / 10)) }
    #expect(shown == shown.sorted())
    #expect((shown.first ?? 1) < 0.72)
    #expect((shown.last ?? 0) > 0.96)
  }

  @Test("Few samples never promise certainty", arguments: [150, 1000, 10_000])
  func sparse(_ count: Int) {
    let fitted = Calibration.fit(samples: samples(count) { _ in false }, provenance: "test")
    let shown = fitted.probability(evidence(9))
    #expect(shown < 1 && shown >= 1 - 1.1 / Double(count))
  }

  @Test("The mean error of what is accepted keeps to the budget")
  func budget() {
    // Wrong every tenth below score 5, never above.
    let all = samples(4000) { $0 < 2000 && $0 % 10 == 0 }
    let fitted = Calibration.fit(samples: all, provenance: "test")
    let threshold = fitted.threshold(content: .phone, readers: "ppocr", errorBudget: 0.0014)
    let accepted = all.filter { $0.score >= threshold }
    let wrong = accepted.filter { !$0.correct }.count
    #expect(Double(wrong) <= 0.0014 * Double(accepted.count))
    #expect(accepted.count > 1800)
    #expect(fitted.threshold(content: .phone, readers: "ppocr", errorBudget: 0.05) < threshold)
  }

  @Test("Sure but wrong: nothing is accepted")
  func overconfident() {
    let fitted = Calibration.fit(samples: samples(2000) { $0 % 50 == 0 }, provenance: "test")
    #expect(
      fitted.threshold(content: .phone, readers: "ppocr", errorBudget: 0.0014) == .infinity)
  }

  @Test("Contents with few samples are left to the cautious curve")
  func fallBack() {
    let fitted = Calibration.fit(
      samples: samples(50, content: .seat) { _ in false }, provenance: "test")
    #expect(fitted.probability(evidence(5, .seat)) == Calibration.cautious.probability(evidence(5)))
  }

  @Test("Ink is never judged by a curve of readers")
  func ink() {
    let fitted = Calibration.fit(samples: samples(500) { $0 % 2 == 0 }, provenance: "test")
    let blank = FieldEvidence(
      content: .phone, readers: FieldEvidence.ink, score: FieldScore.blank, unopposed: true)
    #expect(fitted.probability(blank) == Calibration.cautious.probability(blank))
  }

  @Test("The order of the samples is of no matter")
  func order() {
    let all = samples(700) { $0 % 13 == 0 }
    #expect(
      Calibration.fit(samples: all, provenance: "a")
        == Calibration.fit(samples: all.reversed(), provenance: "a"))
  }

  @Test("Survives JSON, and says what it cannot read")
  func json() throws {
    let fitted = Calibration.fit(samples: samples(500) { $0 % 7 == 0 }, provenance: "test")
    #expect(try Calibration(json: fitted.json()) == fitted)
    #expect(throws: Calibration.Failure.unreadable) { try Calibration(json: Array("{}".utf8)) }
    var strange = fitted
    strange.schema = "other/1"
    let bytes = try strange.json()
    #expect(throws: Calibration.Failure.unknownSchema("other/1")) { try Calibration(json: bytes) }
  }

  @Test("The built-in calibration loads and covers every content")
  func builtIn() throws {
    let builtIn = try Calibration.builtIn()
    #expect(!builtIn.provenance.isEmpty)
    for content in FieldContent.allCases {
      for readers in ["ink", "ppocr", "tesseract", "ppocr+tesseract"] {
        let curve = try #require(builtIn.curve(content, readers))
        let strict = builtIn.threshold(content: content, readers: readers, errorBudget: 0.0014)
        let loose = builtIn.threshold(content: content, readers: readers, errorBudget: 0.05)
        #expect(strict >= loose)
        #expect(strict == .infinity || curve.probability(at: strict) > 0.98)
      }
    }
  }

  @Test("Expected calibration error of known cases")
  func error() throws {
    let perfect = (0..<100).map { (probability: 0.8, correct: $0 % 5 != 0) }
    #expect(try #require(Calibration.expectedCalibrationError(perfect)) < 0.05)
    let boastful = (0..<100).map { (probability: 1.0, correct: $0 % 2 == 0) }
    #expect(
      abs(try #require(Calibration.expectedCalibrationError(boastful)) - 0.5) < 1e-9)
    #expect(Calibration.expectedCalibrationError([(probability: Double, correct: Bool)]()) == nil)
  }

  @Test("Neighbours that fall are pooled")
  func pooling() {
    func bin(_ low: Double, _ count: Int, _ correct: Int) -> ScoreBin {
      ScoreBin(low: low, high: low + 0.5, count: count, correct: correct)
    }
    let blocks = Isotonic.blocks([bin(0, 10, 5), bin(1, 10, 9), bin(2, 10, 7), bin(3, 10, 10)])
    #expect(blocks.map(\.count) == [10, 20, 10])
    #expect(blocks.map(\.correct) == [5, 16, 10])
  }

  @Test(
    "Wilson's lower bound at one deviation",
    arguments: [(0, 10, 0.0), (10, 10, 0.909), (5, 10, 0.349), (999, 1000, 0.9974)])
  func wilson(_ successes: Int, _ count: Int, _ bound: Double) {
    #expect(abs(ShareBound.lower(successes, of: count) - bound) < 0.001)
  }
}
