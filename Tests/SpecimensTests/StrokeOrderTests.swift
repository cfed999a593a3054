import Testing

@testable import Specimens

@Suite struct StrokeOrderTests {
  @Test("What stands on the left is written before what stands on the right, as in 川")
  func leftFirst() {
    let strokes = [0.9, 0.1, 0.5].map { [SIMD2($0, 0), SIMD2($0, 1)] }
    #expect(StrokeOrder.sorted(strokes).map { $0[0].x } == [0.1, 0.5, 0.9])
  }

  @Test("The left half is finished before the right one begins, as in 阳")
  func halves() {
    let left = [[SIMD2(0.0, 0.0), SIMD2(0.2, 0.3)], [SIMD2(0.0, 0.9), SIMD2(0.2, 1.0)]]
    let right = [[SIMD2(0.5, 0.1), SIMD2(0.9, 0.1)], [SIMD2(0.5, 0.8), SIMD2(0.9, 0.8)]]
    let sorted = StrokeOrder.sorted([right[1], left[1], right[0], left[0]])
    #expect(sorted.map { $0[0].x } == [0, 0, 0.5, 0.5])
    #expect(sorted.map { $0[0].y } == [0, 0.9, 0.1, 0.8])
  }

  @Test("Lines below each other are written downwards, as in 三")
  func downwards() {
    let strokes = [0.9, 0.1, 0.5].map { [SIMD2(0, $0), SIMD2(1, $0)] }
    #expect(StrokeOrder.sorted(strokes).map { $0[0].y } == [0.1, 0.5, 0.9])
  }

  @Test("An empty character has no strokes")
  func empty() { #expect(StrokeOrder.sorted([]).isEmpty) }
}
