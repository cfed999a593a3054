import Declarations
import FormTemplates
import Foundation
import Imaging
import Testing

@testable import FormPrinting

@Suite("A blank form as a file")
struct FormOutputTests {
  static func printer() throws -> FormPrinter {
    FormPrinter(template: try FormCatalog.builtIn().form("cn-rail-health@1"))
  }

  @Test("is a PDF page of exactly A4")
  func pdfSize() throws {
    let text = String(decoding: try Self.printer().pdf(), as: Unicode.ASCII.self)
    #expect(text.hasPrefix("%PDF-"))
    let box = try #require(text.firstMatch(of: /MediaBox \[ 0 0 ([0-9.]+) ([0-9.]+) \]/))
    let (width, height) = (try #require(Double(box.1)), try #require(Double(box.2)))
    // Points are printed to six decimals.
    #expect(abs(width * 25.4 / 72 - 210) < 0.0001)
    #expect(abs(height * 25.4 / 72 - 297) < 0.0001)
    #expect(text.matches(of: /\/Type \/Page[^s]/).count == 1)
  }

  @Test("is the same, byte for byte, every time")
  func deterministic() throws {
    let printer = try Self.printer()
    let sheets = try [0, 1].map { _ in try printer.pdf(serial: "AB-0007") }
    let samePDF = sheets[0] == sheets[1]
    #expect(samePDF)
    let pictures = try [0, 1].map { _ in try printer.png(dotsPerInch: 100, serial: "AB-0007") }
    let same = pictures[0] == pictures[1]
    #expect(same)
  }

  @Test("differs in its code and number alone when the serial differs")
  func serial() throws {
    let printer = try Self.printer()
    let first = try printer.image(dotsPerInch: 150, serial: "AB-0007")
    let second = try printer.image(dotsPerInch: 150, serial: "AB-0008")
    let same = first == second
    #expect(!same)
    let code = try #require(printer.template.code)
    let label = try #require(printer.template.serial).box
    let scale = 150 / 25.4
    for y in 0..<first.height {
      for x in 0..<first.width where first[x, y] != second[x, y] {
        let point = PageRect(x: Double(x) / scale, y: Double(y) / scale, width: 0.2, height: 0.2)
        #expect(code.intersects(point) || label.intersects(point))
      }
    }
  }

  @Test("declares its resolution in a PNG")
  func resolution() throws {
    let bytes = try Self.printer().png(dotsPerInch: 200)
    let chunk = try #require(bytes.firstRange(of: Array("pHYs".utf8)))
    let value = bytes[chunk.upperBound..<chunk.upperBound + 4].reduce(0) { $0 << 8 | Int($1) }
    // Dots per metre.
    #expect(abs(Double(value) * 0.0254 - 200) < 0.1)
  }

  @Test(
    "is written as its name says", arguments: [("blank.pdf", "%PDF"), ("blank.PNG", "\u{89}PNG")])
  func write(_ name: String, _ magic: String) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("blank-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(name)
    try Self.printer().write(to: file, dotsPerInch: 72)
    let start = try Data(contentsOf: file).prefix(4)
    #expect(start.map { $0 } == magic.unicodeScalars.map { UInt8($0.value) })
  }

  @Test("is refused with the remedy when it cannot be made")
  func refusals() throws {
    let printer = try Self.printer()
    #expect(throws: PrintingError.unknownFormat(file: "blank.gif")) {
      try printer.write(to: URL(fileURLWithPath: "/nowhere/blank.gif"))
    }
    #expect(throws: PrintingError.resolution(5000)) { _ = try printer.image(dotsPerInch: 5000) }
    #expect(throws: PrintingError.self) { _ = try printer.image(dotsPerInch: .nan) }
    let error = #expect(throws: PrintingError.self) {
      try printer.write(to: URL(fileURLWithPath: "/nowhere/blank.pdf"))
    }
    guard case .cannotWrite(file: "blank.pdf", _) = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
  }

  @Test("is refused when a serial is too long for modules that scanners can see")
  func longSerial() throws {
    let printer = try Self.printer()
    let module = PrintingError.code("its modules would be smaller than 0.5 mm")
    #expect(throws: module) {
      _ = try printer.image(dotsPerInch: 72, serial: String(repeating: "aB", count: 30))
    }
    #expect(throws: PrintingError.code("the text does not fit")) {
      _ = try printer.image(dotsPerInch: 72, serial: String(repeating: "aB", count: 2000))
    }
  }
}
