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

  @Test("leaves comb glyphs in their places where they are not to be moved")
  func ownPlaces() throws {
    var cell = GrayImage(width: 40, height: 60, filledWith: 240)
    cell.fill(columns: 10..<20, rows: 20..<50, with: 20)
    var steps = PreparationSteps()
    steps.glyphGap = nil
    // Images of 40 columns that overlap by 12.
    let line = try #require(
      LinePreparation(steps).comb(
        from: [cell, nil, cell], startingAt: [-6, 22, 50], as: .latinCode))
    #expect(
      line.cells == [.init(cell: 0, columns: 0..<12), .init(cell: 2, columns: 56..<68)])
    #expect(line.image.width == 68)
    #expect(line.image[62, 15] == 0)
    #expect(line.image[30, 15] == 255)
  }

  @Test("keeps both of two glyphs that overlap in their places")
  func overlapping() throws {
    var cell = GrayImage(width: 40, height: 60, filledWith: 240)
    cell.fill(columns: 10..<30, rows: 20..<50, with: 20)
    var steps = PreparationSteps()
    steps.glyphGap = nil
    let line = try #require(
      LinePreparation(steps).comb(from: [cell, cell], startingAt: [0, 15], as: .latinCode))
    #expect(line.image.width == 37)
    #expect((2..<35).allSatisfy { line.image[$0, 15] == 0 })
  }

  @Test("leaves greys as they are cut where tone is not to be normalized")
  func tone() throws {
    var field = GrayImage(width: 100, height: 60, filledWith: 255)
    field.fill(columns: 20..<50, rows: 15..<40, with: 150)
    var steps = PreparationSteps()
    steps.normalizesTone = false
    let plain = try #require(LinePreparation(steps).line(from: field, as: .han))
    let full = try #require(LinePreparation().line(from: field, as: .han))
    #expect(plain.image[15, 12] == 150)
    #expect(full.image[15, 12] == 0)
    #expect(plain.image.width == full.image.width)
  }

  @Test("leaves shaded paper as it is where it is not to be flattened")
  func flattening() throws {
    var field = GrayImage(width: 240, height: 60)
    for x in 0..<240 { field.fill(columns: x..<x + 1, rows: 0..<60, with: UInt8(240 - x / 4)) }
    field.fill(columns: 20..<50, rows: 15..<40, with: 150)
    var steps = PreparationSteps()
    steps.flattensPaper = false
    let plain = try #require(LinePreparation(steps).line(from: field, as: .han))
    let full = try #require(LinePreparation().line(from: field, as: .han))
    #expect(full.image.width == 32)
    #expect(plain.image.width > 100)
  }
}
