import Imaging
import Testing

@testable import Recognition

@Suite("Paper flattening")
struct PaperFlatteningTests {
  @Test("leaves even paper and its writing as they are")
  func even() {
    var field = GrayImage(width: 120, height: 40, filledWith: 220)
    field.fill(columns: 10..<40, rows: 10..<20, with: 30)
    #expect(PaperFlattening().apply(to: field) == field)
  }

  @Test("evens out paper that darkens along the line, and keeps the writing's contrast")
  func shaded() {
    var field = GrayImage(width: 200, height: 40)
    for x in 0..<200 { field.fill(columns: x..<x + 1, rows: 0..<40, with: UInt8(190 + x / 5)) }
    let shaded = field
    field.fill(columns: 20..<24, rows: 10..<30, with: 90)
    let flat = PaperFlattening().apply(to: field)
    let paper = (30..<200).map { Int(flat[$0, 5]) }
    #expect((paper.max() ?? 0) - (paper.min() ?? 0) <= 8)
    #expect(Int(flat[22, 5]) - Int(flat[22, 20]) == Int(shaded[22, 20]) - 90)
  }

  @Test("takes writing that fills a stretch for writing")
  func filled() {
    var field = GrayImage(width: 120, height: 40, filledWith: 240)
    field.fill(columns: 40..<80, rows: 0..<40, with: 20)
    #expect(PaperFlattening().apply(to: field)[60, 20] == 80)
  }

  @Test("brings the cells of a comb to one paper")
  func cells() {
    let cells = [UInt8(235), 205, 100].map { GrayImage(width: 40, height: 60, filledWith: $0) }
    let flat = PaperFlattening().apply(toCells: cells)
    #expect(flat.map { $0[0, 0] } == [235, 235, 160])
  }
}
