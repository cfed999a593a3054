import Declarations
import FormReading
import FormTemplates
import Imaging
import Testing

@Suite("Pages are laid on their form")
struct RegistrationTests {
  /// A fifth of the width of a printed line's neighbourhood, in millimetres.
  private static let tolerance = 0.15

  @Test(
    "turned, scaled and slanted pages are registered and upright",
    arguments: [
      (Warp(), QuarterTurn.none), (Warp(degrees: 2.3, scale: 0.97), .none),
      (Warp(degrees: -3, slant: 0.03), .none), (Warp(degrees: 91), .left),
      (Warp(degrees: 180, scale: 1.01), .half), (Warp(degrees: 268, slant: -0.02), .right),
      (Warp(degrees: 6, scale: 0.94), .none), (Warp(shift: (x: 30, y: -25)), .none),
    ])
  func registered(warp: Warp, turn: QuarterTurn) throws {
    let page = PageImage(gray: warp.apply(to: try Forms.page(1)))
    let sheet = try #require(try Forms.reader([1]).read(page).sheet)
    #expect(sheet.fit.turn == turn)
    #expect(sheet.fit.medianResidual < Self.tolerance)
    #expect(sheet.serial == "T0000001")
    try expectUpright(sheet)
  }

  @Test(
    "resolution does not matter", arguments: [100.0, 200])
  func resolution(dotsPerInch: Double) throws {
    let page = Warp(degrees: 1).apply(to: try Forms.page(1, dotsPerInch: dotsPerInch))
    let sheet = try #require(try Forms.reader([1]).read(PageImage(gray: page)).sheet)
    #expect(sheet.fit.medianResidual < Self.tolerance)
  }

  @Test("missing marks leave the printed rows and columns", arguments: [1, 2, 4])
  func marks(hidden: Int) throws {
    var page = try Forms.page(2)
    for mark in try Forms.template(2).marks.prefix(hidden) {
      page.paint(mark.box.insetBy(-1, -1), 255)
    }
    page = Warp(degrees: 1.5).apply(to: page)
    let sheet = try #require(try Forms.reader([2]).read(PageImage(gray: page)).sheet)
    #expect(sheet.fit.medianResidual < Self.tolerance)
    try expectUpright(sheet)
  }

  @Test("too few pixels are refused")
  func coarse() throws {
    let page = try Forms.page(1, dotsPerInch: 60)
    #expect(try Forms.reader().read(PageImage(gray: page)).rejection?.code == "too-coarse")
  }

  /// The solid marks stand where the template has them, to half a millimetre.
  private func expectUpright(_ sheet: SheetObservation) throws {
    let scale = SheetObservation.dotsPerInch / 25.4
    for mark in try Forms.template(sheet.form.version).marks where mark.shape == .square {
      let x = Int((mark.box.x + mark.box.width / 2) * scale)
      let y = Int((mark.box.y + mark.box.height / 2) * scale)
      let beside = Int((mark.box.width / 2 + 0.5) * scale)
      // A mark that was hidden for the test is paper.
      guard sheet.registered[x, y] < 200 else { continue }
      #expect(sheet.registered[x + beside, y] > 200)
      #expect(sheet.registered[x - beside, y] > 200)
      #expect(sheet.registered[x, y + beside] > 200)
    }
  }
}
