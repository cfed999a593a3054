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
}
