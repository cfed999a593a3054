import Foundation
import Imaging
import Testing

@Suite("Files are opened by their content, one page at a time")
struct PageFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "the name does not matter",
    arguments: [ImageEncoding.png, .jpeg(quality: 90), .tiffDeflate, .tiffG4])
  func content(encoding: ImageEncoding) throws {
    let path = try folder.file("scan.xyz", picture().encoded(as: encoding))
    let file = try PageFile(path: path)
    #expect(file.pageCount == 1)
    #expect(try file.page(1).gray.width == 48)
  }

  @Test("a TIFF of several kinds of pages gives each of them")
  func pages() throws {
    let path = folder.path("pile.tif")
    var writer = TIFFWriter(path: path)
    try writer.append(picture(), bilevel: true, dotsPerInch: 200)
    try writer.append(picture(width: 60, height: 20), dotsPerInch: 300)
    try writer.append(colourPicture())
    let file = try PageFile(path: path)
    #expect(file.pageCount == 3)
    #expect(try file.page(1).dotsPerInch == 200)
    #expect(try file.page(2).gray == picture(width: 60, height: 20))
    #expect(try file.page(3).red != nil)
    #expect(throws: PageFileError.noSuchPage(4, of: 3)) { try file.page(4) }
  }

  @Test(
    "what cannot be read is refused with its reason",
    arguments: [
      ([], PageFileError.empty), (Array("only words".utf8), .notAnImage),
      (Array("GIF89a......".utf8), .unsupported(format: "GIF")),
      ([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], .damaged), ([0xFF, 0xD8, 0xFF, 0xE0], .damaged),
      ([0x49, 0x49, 42, 0, 8, 0, 0, 0], .damaged), (Array("BM".utf8), .damaged),
    ] as [([UInt8], PageFileError)])
  func refused(bytes: [UInt8], error: PageFileError) throws {
    let path = try folder.file("scan.png", bytes)
    #expect(throws: error) { try PageFile(path: path).page(1) }
  }

  @Test("a text that calls itself an image is none")
  func words() throws {
    let url = try #require(
      Bundle.module.url(forResource: "Fixtures/words", withExtension: "png"))
    #expect(throws: PageFileError.notAnImage) { try PageFile(path: url.path) }
  }

  @Test(
    "an image cut short is damaged, never half a page",
    arguments: [ImageEncoding.png, .jpeg(quality: 90), .tiffDeflate])
  func truncated(encoding: ImageEncoding) throws {
    let whole = try picture(width: 300, height: 300).encoded(as: encoding)
    let path = try folder.file("scan", Array(whole.prefix(whole.count * 2 / 3)))
    #expect(throws: PageFileError.damaged) { try PageFile(path: path).page(1) }
  }

  @Test("too many pixels are refused before they are decoded")
  func bomb() throws {
    var limits = PageLimits()
    limits.pixels = 1000
    let path = try folder.file("scan", picture().encoded(as: .png))
    #expect(throws: PageFileError.tooLarge(megapixels: 0, limit: 0)) {
      try PageFile(path: path, limits: limits).page(1)
    }
  }

  @Test("a header that claims a giant image costs nothing", arguments: [UInt8(0x7F), 0x10])
  func giant(high: UInt8) throws {
    var bytes = try picture().encoded(as: .png)
    // The width's highest byte in IHDR.
    bytes[16] = high
    let path = try folder.file("scan", bytes)
    #expect(throws: PageFileError.self) { try PageFile(path: path).page(1) }
  }

  @Test("a folder, a missing file and a pipe are unreadable")
  func unreadable() {
    #expect(throws: PageFileError.unreadable) { try PageFile(path: folder.url.path) }
    #expect(throws: PageFileError.unreadable) { try PageFile(path: folder.path("absent")) }
    #expect(throws: PageFileError.unreadable) { try PageFile(path: "/dev/zero") }
  }

  @Test("a reason and a remedy stand in every error, and no path")
  func texts() {
    let errors: [PageFileError] = [
      .unreadable, .empty, .notAnImage, .unsupported(format: "GIF"), .damaged,
      .tooLarge(megapixels: 9, limit: 8), .fileTooBig(megabytes: 9, limit: 8), .encrypted,
      .noSuchPage(2, of: 1), .noPages, .tooManyPages(9, limit: 8), .toolMissing("pdftoppm"),
      .timedOut, .outOfMemory,
    ]
    #expect(Set(errors.map(\.code)).count == errors.count)
    for error in errors {
      #expect(!error.reason.isEmpty && !error.remedy.isEmpty)
      #expect(!error.description.contains("/"))
    }
  }
}
