import Imaging
import Testing

@testable import Recognition

@Suite("Line preparation")
struct LinePreparationTests {
  @Test("trims to the ink with a soft edge and makes faded ink black on white")
  func trims() throws {
    var field = GrayImage(width: 100, height: 60, filledWith: 230)
    field.fill(columns: 20..<50, rows: 15..<40, with: 150)
    let line = try #require(LinePreparation().line(from: field, as: .han))
    #expect((line.image.width, line.image.height) == (32, 27))
    #expect(line.image[0, 0] == 255)
    #expect(line.image[15, 12] == 0)
    #expect(line.cells == nil)
  }

  @Test("does not let dust stretch the line", arguments: [1, 2])
  func dust(side: Int) throws {
    var field = GrayImage(width: 100, height: 80, filledWith: 240)
    field.fill(columns: 20..<50, rows: 15..<40, with: 40)
    field.fill(columns: 90..<90 + side, rows: 70..<70 + side, with: 40)
    let line = try #require(LinePreparation().line(from: field, as: .han))
    #expect(line.image.width == 32)
  }

  @Test("keeps a decimal point at the end")
  func point() throws {
    var field = GrayImage(width: 100, height: 80, filledWith: 240)
    field.fill(columns: 20..<50, rows: 15..<40, with: 40)
    field.fill(columns: 60..<64, rows: 36..<40, with: 60)
    let line = try #require(LinePreparation().line(from: field, as: .latinCode))
    #expect(line.image.width == 46)
  }

  @Test("finds no line in paper, however textured", arguments: [UInt8(0), 10, 20])
  func paper(texture: UInt8) {
    var field = GrayImage(width: 100, height: 60, filledWith: 240)
    for index in field.pixels.indices where index % 7 == 0 { field.pixels[index] -= texture }
    #expect(LinePreparation().line(from: field, as: .han) == nil)
  }

  @Test("moves comb glyphs together and remembers their cells")
  func comb() throws {
    var left = GrayImage(width: 40, height: 60, filledWith: 240)
    left.fill(columns: 3..<13, rows: 21..<51, with: 20)
    var right = left
    right.fill(columns: 0..<40, rows: 0..<60, with: 240)
    right.fill(columns: 25..<31, rows: 16..<46, with: 20)
    let line = try #require(LinePreparation().comb(from: [left, nil, right], as: .latinCode))
    // Ink rows 16..<51 and a pixel on both sides; a third of that between the glyphs.
    #expect(line.image.height == 37)
    #expect(
      line.cells == [.init(cell: 0, columns: 0..<12), .init(cell: 2, columns: 24..<32)])
    #expect(line.image[6, 20] == 0)
    #expect(line.image[28, 3] == 0)
    #expect(line.image[18, 20] == 255)
  }

  @Test("gives every written cell a place, even with no ink to be found")
  func faintCell() throws {
    let faint = GrayImage(width: 40, height: 60, filledWith: 240)
    let line = try #require(LinePreparation().comb(from: [faint, faint, nil], as: .latinCode))
    #expect(line.cells?.map(\.cell) == [0, 1])
    #expect(line.cells?.allSatisfy { !$0.columns.isEmpty } == true)
    #expect(line.image.pixels.allSatisfy { $0 == 255 })
  }

  @Test("makes no line of a comb that is all blank")
  func blankComb() {
    #expect(LinePreparation().comb(from: [nil, nil], as: .latinCode) == nil)
  }
}
