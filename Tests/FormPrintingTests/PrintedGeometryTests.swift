import Declarations
import FormTemplates
import Imaging
import Testing

@testable import FormPrinting

@Suite("A printed form, measured at 300 dpi")
struct PrintedGeometryTests {
  /// Millimetres; the tolerance that print and template agree to.
  static let tolerance = 0.1
  /// How far to either side of an edge is measured: less than half the gap between comb groups.
  static let reach = 0.45

  static func ruler(_ version: Int) throws -> (FormTemplate, Ruler) {
    let form = try FormCatalog.builtIn().form("cn-rail-health@\(version)")
    let image = try FormPrinter(template: form).image(dotsPerInch: 300, serial: "AB-0007")
    return (form, Ruler(image: image, dotsPerInch: 300))
  }

  @Test("has the page's size", arguments: [1, 2])
  func size(_ version: Int) throws {
    let (_, ruler) = try Self.ruler(version)
    #expect(ruler.image.width == 2480 && ruler.image.height == 3508)
  }

  @Test("has its registration marks where the template says, in clear paper", arguments: [1, 2])
  func marks(_ version: Int) throws {
    let (form, ruler) = try Self.ruler(version)
    for mark in form.marks {
      let (middleX, middleY) = (mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2)
      let clear = mark.box.insetBy(-2, -2)
      let found = try #require(
        ruler.centre(x: clear.x...clear.maxX, y: clear.y...clear.maxY))
      #expect(abs(found.x - middleX) < 0.02 && abs(found.y - middleY) < 0.02)
      let area = ruler.darkness(x: clear.x...clear.maxX, y: clear.y...clear.maxY) * 100
      let expected = mark.shape == .circle ? Double.pi * 9 : 36
      #expect(abs(area - expected) < 0.5)
    }
  }

  @Test("has every box's edges where the template says", arguments: [1, 2])
  func corners(_ version: Int) throws {
    let (form, ruler) = try Self.ruler(version)
    for field in form.fields where field.kind != .code {
      for box in field.boxes {
        for (edge, error) in Self.errors(of: box, by: ruler) {
          #expect(
            error.map { $0 < Self.tolerance } == true,
            "\(field.key) \(edge): \(error.map { "\($0) mm" } ?? "no line")")
        }
      }
    }
  }

  /// How far each printed edge lies from where it belongs; nil where nothing is printed. The
  /// profile is taken in the middle half of the edge.
  static func errors(of box: PageRect, by ruler: Ruler) -> [(edge: String, error: Double?)] {
    let along = box.insetBy(box.width / 4, box.height / 4)
    let across = { (x: Double) in
      ruler.centre(x: x - reach...x + reach, y: along.y...along.maxY).map { abs($0.x - x) }
    }
    let down = { (y: Double) in
      ruler.centre(x: along.x...along.maxX, y: y - reach...y + reach).map { abs($0.y - y) }
    }
    return [
      ("left", across(box.x)), ("right", across(box.maxX)), ("top", down(box.y)),
      ("bottom", down(box.maxY)),
    ]
  }

  @Test("prints nothing inside the places to write", arguments: [1, 2])
  func emptyBoxes(_ version: Int) throws {
    let (form, ruler) = try Self.ruler(version)
    for field in form.fields where field.kind != .code {
      for box in field.boxes.map({ $0.insetBy(0.3, 0.3) }) {
        #expect(
          ruler.darkness(x: box.x...box.maxX, y: box.y...box.maxY) == 0, "\(field.key)")
      }
    }
  }

  @Test("leaves clear paper around boxes to tick", arguments: [1, 2])
  func clearTicks(_ version: Int) throws {
    let (form, ruler) = try Self.ruler(version)
    for field in form.fields where field.kind == .mark || field.kind == .choice {
      for box in field.boxes {
        let outside = [
          (box.maxX + 0.25...box.maxX + 1.9, box.y...box.maxY),
          (box.x - 1.9...box.x - 0.25, box.y...box.maxY),
        ]
        for (x, y) in outside {
          #expect(ruler.darkness(x: x, y: y) == 0, "\(field.key)")
        }
      }
    }
  }

  @Test("sets all its words at the size that the template says", arguments: [1, 2])
  func words(_ version: Int) throws {
    let form = try FormCatalog.builtIn().form("cn-rail-health@\(version)")
    #expect(try LabelRoom(form).findings() == [])
  }
}
