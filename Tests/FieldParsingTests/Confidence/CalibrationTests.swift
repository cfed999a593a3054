import Declarations
import Testing

@testable import FieldParsing

@Suite("Calibration")
struct CalibrationTests {
  /// Signals that rise from 0 to 10 in equal steps; right as often as the pattern says, without
  /// chance.
  private func samples(
    _ count: Int, content: FieldContent = .phone, readers: String = "ppocr",
    group: (Int) -> String = { _ in "a" }, wrong: (Int) -> Bool
  ) -> [CalibrationSample] {
    (0..<count).map { index in
      let level = 10 * Double(index) / Double(count)
      return CalibrationSample(
        evidence(level, content, readers: readers), correct: !wrong(index), group: group(index))
    }
  }

  private func evidence(
    _ level: Double, _ content: FieldContent = .phone, readers: String = "ppocr"
  ) -> FieldEvidence {
    var signals = FieldSignals()
    signals.value = level
    return FieldEvidence(
      content: content, form: "form@1", readers: readers, score: level, unopposed: true,
      signals: signals)
  }

  private func fit(_ samples: [CalibrationSample]) -> Calibration {
    Calibration.fit(samples: samples, provenance: .init("test"))
  }

  @Test("A surer score is never less probable")
  func monotone() {
    let fitted = fit(samples(2000) { $0 < 1000 && $0 % 3 == 0 || $0 % 97 == 0 })
    let shown = (0...100).map { fitted.probability(evidence(Double($0) / 10)) }
    #expect(shown == shown.sorted())
    #expect((shown.first ?? 1) < 0.72)
    #expect((shown.last ?? 0) > 0.96)
  }

  @Test("Few samples never promise certainty", arguments: [150, 1000, 10_000])
  func sparse(_ count: Int) {
    let fitted = fit(samples(count) { _ in false })
    let shown = fitted.probability(evidence(9))
    #expect(shown < 1 && shown >= 1 - 1.1 / Double(count))
  }

  @Test("The error of what is accepted keeps to the budget")
  func budget() {
    // From level to level three times as seldom wrong, from level 6 on never.
    let periods = [2, 6, 18, 54, 162, 486]
    let all = samples(6000) { $0 < 3600 && $0 % periods[$0 / 600] == 1 }
    let fitted = fit(all)
    let accepted = all.filter { fitted.accepts($0.evidence, errorBudget: 0.0014) }
    let wrong = accepted.filter { !$0.correct }.count
    #expect(Double(wrong) <= 0.0014 * Double(accepted.count))
    #expect(accepted.count > 1500)
    let more = all.filter { fitted.accepts($0.evidence, errorBudget: 0.05) }
    #expect(more.count > accepted.count)
  }

  @Test("One group of sheets that is far worse than the others holds back them all")
  func worstGroup() {
    // Every fifth field comes from an office of which one in a hundred is wrong, however sure.
    let all = samples(6000, group: { $0 % 5 == 0 ? "bad" : "good" }) { $0 % 500 == 0 }
    let fitted = fit(all)
    #expect(!fitted.accepts(evidence(5), errorBudget: 0.003))
    // All on one sheet they tell of that sheet.
    let once = all.enumerated().map { place, sample in
      var sample = sample
      sample.sheet = sample.correct ? "\(place)" : "torn"
      return sample
    }
    #expect(fit(once).accepts(evidence(5), errorBudget: 0.003))
    let even = fit(samples(6000) { $0 % 500 == 0 })
    #expect(even.accepts(evidence(5), errorBudget: 0.003))
  }

  @Test("Sure but wrong: nothing is accepted")
  func overconfident() {
    let fitted = fit(samples(2000) { $0 % 50 == 0 })
    #expect(!fitted.accepts(evidence(10), errorBudget: 0.0014))
  }

  @Test("What something speaks against is never accepted, and is less probable")
  func opposed() {
    var all = samples(4000) { $0 < 400 && $0 % 3 == 0 }
    var against = samples(400) { $0 % 2 == 0 }
    for index in against.indices { against[index].evidence.unopposed = false }
    all += against
    let fitted = fit(all)
    var opposed = evidence(9.9)
    opposed.unopposed = false
    #expect(fitted.accepts(evidence(9.9), errorBudget: 0.0014))
    #expect(!fitted.accepts(opposed, errorBudget: 0.5))
    #expect(fitted.probability(opposed) < 0.75)
    #expect(fitted.probability(opposed) > 0.3)
  }

  @Test("A content that fails more than its family is less probable at the same signals")
  func offsets() {
    let phones = samples(2000, content: .phone) { $0 < 1000 && $0 % 20 == 0 }
    let seats = samples(2000, content: .seat) { $0 < 1000 && $0 % 4 == 0 }
    let fitted = fit(phones + seats)
    #expect(fitted.probability(evidence(2, .seat)) < fitted.probability(evidence(2, .phone)))
  }

  @Test("Readers with few samples are left to the cautious curve")
  func fallBack() {
    let fitted = fit(samples(50, content: .seat) { _ in false })
    #expect(fitted.probability(evidence(5, .seat)) == Calibration.cautious.probability(evidence(5)))
  }

  @Test("Ink is never judged by a curve of readers")
  func ink() {
    let fitted = fit(samples(500) { $0 % 2 == 0 })
    let blank = FieldEvidence(
      content: .phone, readers: FieldEvidence.ink, score: FieldScore.blank, unopposed: true)
    #expect(fitted.probability(blank) == Calibration.cautious.probability(blank))
  }

  @Test("The order of the samples is of no matter")
  func order() {
    let all = samples(700) { $0 % 13 == 0 }
    #expect(fit(all) == fit(all.reversed()))
  }

  @Test("A record of mistakes lowers confidence; a clean record does not raise it")
  func lowering() throws {
    let fitted = fit(samples(4000) { $0 < 2000 && $0 % 10 == 0 })
    let day = try #require(CalendarDay(year: 2020, month: 6, day: 13))
    let bad = fitted.lowered(by: samples(60) { $0 % 2 == 0 }, source: "office", day: day)
    let good = fitted.lowered(by: samples(60) { _ in false }, source: "office", day: day)
    #expect(bad.probability(evidence(6)) < fitted.probability(evidence(6)) - 0.005)
    #expect(!bad.accepts(evidence(9), errorBudget: 0.0014))
    #expect(good.lanes == fitted.lanes)
    #expect(bad.provenance.sources["office"] == 60)
    #expect(bad.version == fitted.version + 1)
  }

  @Test("Survives JSON, and says what it cannot read")
  func json() throws {
    let fitted = fit(samples(500) { $0 % 7 == 0 })
    #expect(try Calibration(json: fitted.json()) == fitted)
    #expect(throws: Calibration.Failure.unreadable) { try Calibration(json: Array("{}".utf8)) }
    var strange = fitted
    strange.schema = "other/1"
    let bytes = try strange.json()
    #expect(throws: Calibration.Failure.unknownSchema("other/1")) { try Calibration(json: bytes) }
    var foreign = fitted
    foreign.signals = ["value"]
    let other = try foreign.json()
    #expect(throws: Calibration.Failure.unreadable) { try Calibration(json: other) }
  }

  @Test("The built-in calibration loads and judges every content of every set of readers")
  func builtIn() throws {
    let builtIn = try Calibration.builtIn()
    #expect(!builtIn.provenance.text.isEmpty)
    for content in FieldContent.allCases {
      for readers in ["ppocr", "tesseract", "ppocr+tesseract"] where content.family != nil {
        let lane = try #require(builtIn.lane(evidence(5, content, readers: readers)))
        let strict = lane.curve.threshold(errorBudget: 0.0014)
        #expect(strict >= lane.curve.threshold(errorBudget: 0.05))
        #expect(strict == .infinity || lane.curve.probability(at: strict) > 0.98)
      }
      let ink = FieldEvidence(
        content: content, readers: FieldEvidence.ink, score: 5, unopposed: true)
      #expect(builtIn.lane(ink) != nil)
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
}
