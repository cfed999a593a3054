import Testing

@testable import Evaluation

@Suite struct ReliabilityTests {
  @Test("nine right of ten at 0.9 is perfectly calibrated")
  func calibrated() {
    var reliability = Reliability()
    for index in 0..<10 { reliability.record(confidence: 0.9, right: index < 9) }
    #expect(reliability.expectedCalibrationError < 1e-9)
  }

  @Test("always sure and half of the time wrong is off by a half")
  func overconfident() {
    var reliability = Reliability()
    for index in 0..<10 { reliability.record(confidence: 1, right: index < 5) }
    #expect(abs(reliability.expectedCalibrationError - 0.5) < 1e-9)
  }

  @Test("nothing recorded is no error")
  func empty() { #expect(Reliability().expectedCalibrationError == 0) }

  @Test(
    "the top tenth is seen in three parts and counts as one",
    arguments: [(0.9, 9), (0.989, 9), (0.99, 10), (0.9989, 10), (0.999, 11), (1, 11), (0, 0)])
  func top(confidence: Double, bin: Int) {
    var reliability = Reliability()
    reliability.record(confidence: confidence, right: true)
    #expect(reliability.bins.firstIndex { $0.count > 0 } == bin)
    // 95 right at 1 and 5 wrong at 0.9 would be off by 0.09 in bins of their own, by 0.045 in one.
    var tenth = Reliability()
    for index in 0..<100 { tenth.record(confidence: index < 95 ? 1 : 0.9, right: index < 95) }
    #expect(abs(tenth.expectedCalibrationError - 0.045) < 1e-9)
  }
}
