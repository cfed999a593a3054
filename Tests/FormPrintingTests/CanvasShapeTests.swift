import Declarations
import Imaging
import Testing

@testable import FormPrinting

@Suite("Shapes on a canvas")
struct CanvasShapeTests {
  static func canvas() throws -> Canvas { try Canvas(width: 20, height: 20, dotsPerInch: 254) }
  static func pixel(_ canvas: borrowing Canvas, _ x: Int, _ y: Int) -> [UInt8] {
    let image = canvas.rgbImage()
    let at = 3 * (y * image.width + x)
    return Array(image.pixels[at..<at + 3])
  }

  @Test("cover whole pixels exactly where their edges lie on pixels")
  func fill() throws {
    var canvas = try Self.canvas()
    canvas.fill(PageRect(x: 5, y: 6, width: 2, height: 1), ink: .black)
    let image = canvas.grayImage()
    #expect(image.width == 200 && image.height == 200)
    #expect(image.pixels.count { $0 == 0 } == 20 * 10)
    #expect(image[50, 60] == 0 && image[69, 69] == 0 && image[49, 60] == 255)
  }

  @Test("keep colours and mix by opacity")
  func colours() throws {
    var canvas = try Self.canvas()
    let box = PageRect(x: 5, y: 5, width: 5, height: 5)
    canvas.fill(box, ink: Ink(red: 1, green: 0, blue: 0))
    #expect(Self.pixel(canvas, 70, 70) == [255, 0, 0])
    canvas.fill(box, ink: Ink(red: 0, green: 0, blue: 1, alpha: 0.5))
    #expect(Self.pixel(canvas, 70, 70).map { Int($0) / 2 * 2 } == [126, 0, 128])
  }

  @Test("darken only, when multiplied")
  func multiply() throws {
    var canvas = try Self.canvas()
    canvas.fill(PageRect(x: 0, y: 0, width: 10, height: 20), ink: .black)
    canvas.fill(
      PageRect(x: 0, y: 0, width: 20, height: 20),
      ink: Ink(red: 1, green: 0, blue: 0, blend: .multiply))
    #expect(Self.pixel(canvas, 50, 50) == [0, 0, 0])
    #expect(Self.pixel(canvas, 150, 50) == [255, 0, 0])
  }

  @Test("do not darken twice where a pen stroke crosses itself")
  func pen() throws {
    var canvas = try Self.canvas()
    let path = [(2.0, 10.0), (18, 10), (10, 2), (10, 18)]
    canvas.stroke(
      path.map { PenPoint(x: $0.0, y: $0.1, width: 2) }, ink: Ink(gray: 0, alpha: 0.5))
    let image = canvas.grayImage()
    #expect(abs(Int(image[100, 100]) - Int(image[60, 100])) <= 1)
    #expect(abs(Int(image[60, 100]) - 128) <= 1)
  }

  @Test("follow a pen that grows broader")
  func penWidth() throws {
    var canvas = try Self.canvas()
    canvas.stroke(
      (0...16).map { PenPoint(x: 2 + Double($0), y: 10, width: 0.4 + 0.1 * Double($0)) },
      ink: .black)
    let image = canvas.grayImage()
    let breadth = { (x: Int) in (0..<200).count { image[x, $0] < 128 } }
    #expect(breadth(30) < breadth(100) && breadth(100) < breadth(170))
  }

  @Test("turn about a point")
  func rotated() throws {
    var canvas = try Self.canvas()
    canvas.rotated(by: 90, about: PagePoint(x: 10, y: 10)) { canvas in
      canvas.fill(PageRect(x: 12, y: 9, width: 6, height: 2), ink: .black)
    }
    let image = canvas.grayImage()
    #expect(image[100, 150] == 0 && image[150, 100] == 255)
  }

  @Test("take ink through a mask: black full, white none")
  func mask() throws {
    var canvas = try Self.canvas()
    let mask = GrayImage(
      width: 4, height: 4, pixels: [UInt8]((0..<16).map { $0 % 4 < 2 ? 0 : 255 }))
    canvas.ink(
      through: mask, in: PageRect(x: 0, y: 0, width: 20, height: 20),
      ink: Ink(red: 0, green: 0, blue: 1))
    #expect(Self.pixel(canvas, 50, 100) == [0, 0, 255])
    #expect(Self.pixel(canvas, 180, 100) == [255, 255, 255])
  }

  @Test("keep no pixels on a PDF page")
  func pdf() throws {
    var seen: GrayImage?
    _ = try Canvas.pdf(width: 10, height: 10, title: "x") { canvas throws(PrintingError) in
      seen = canvas.grayImage()
    }
    #expect(seen == GrayImage(width: 0, height: 0, pixels: []))
  }
}
