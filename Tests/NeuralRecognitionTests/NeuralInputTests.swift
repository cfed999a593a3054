import Imaging
import Recognition
import Testing

@testable import NeuralRecognition

@Suite("The neural reader's input")
struct NeuralInputTests {
  @Test(
    "is 48 rows high and as wide as a step allows, with white around the writing",
    arguments: [(LineScript.latinCode, 30, 9), (.date, 42, 3), (.han, 30, 9)])
  func size(script: LineScript, ink: Int, border: Int) {
    let line = LineImage(
      image: GrayImage(width: 100, height: 50, filledWith: 0), script: script)
    let input = NeuralInput(line)
    #expect(input.width == 96)
    #expect(input.values.count == 3 * 48 * 96)
    let column = (0..<48).map { input.values[$0 * 96 + 40] }
    #expect(column.filter { $0 == -1 }.count == ink)
    #expect(column.prefix(border).allSatisfy { $0 == 1 })
    #expect(input.values[24 * 96 + 95] == 1)
  }

  @Test("keeps very low writing in the middle")
  func low() {
    let line = LineImage(image: GrayImage(width: 60, height: 6, filledWith: 0), script: .han)
    let input = NeuralInput(line)
    let rows = (0..<48).filter { input.values[$0 * input.width + 60] == -1 }
    #expect(rows == Array(18..<30))
  }
}
