import Declarations
import Foundation
import Testing

@testable import FormTemplates

@Suite("The catalog of forms")
struct FormCatalogTests {
  @Test(
    "finds a form by id and version",
    arguments: [
      ("cn-rail-health", 2), ("cn-rail-health@1", 1), ("cn-rail-health-v1", 1),
      ("cn-rail-health@2", 2), ("cn-rail-health-v2", 2),
    ])
  func lookup(_ reference: String, _ version: Int) throws {
    let form = try FormCatalog.builtIn().form(reference)
    #expect(form.identity == FormIdentity(id: "cn-rail-health", version: version))
  }

  @Test(
    "names the known forms when asked for another",
    arguments: ["cn-rail", "cn-rail-health@3", "cn-rail-health-1", ""])
  func unknown(_ reference: String) throws {
    let catalog = try FormCatalog.builtIn()
    #expect(
      throws: TemplateError.unknownForm(
        reference, known: ["cn-rail-health@1", "cn-rail-health@2"])
    ) { try catalog.form(reference) }
  }

  @Test("takes a file or a folder, and a form of the same edition takes the old one's place")
  func adding() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("forms-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("small.yaml")
    try SmallForm.yaml.write(to: file, atomically: true, encoding: .utf8)
    try "not a form".write(
      to: folder.appendingPathComponent("notes.txt"), atomically: true, encoding: .utf8)

    var catalog = try FormCatalog.builtIn()
    try catalog.add(from: folder)
    #expect(catalog.templates.map(\.identity.id) == ["cn-rail-health", "cn-rail-health", "small"])
    try SmallForm.yaml.replacing("title: Small", with: "title: Changed")
      .write(to: file, atomically: true, encoding: .utf8)
    try catalog.add(from: file)
    #expect(catalog.templates.count == 3)
    #expect(try catalog.form("small").title == "Changed")
  }

  @Test("stays as it was when a folder holds a broken template")
  func brokenFolder() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("forms-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try SmallForm.yaml.write(
      to: folder.appendingPathComponent("a.yaml"), atomically: true, encoding: .utf8)
    try "schema: other".write(
      to: folder.appendingPathComponent("b.yaml"), atomically: true, encoding: .utf8)
    var catalog = FormCatalog()
    #expect(throws: TemplateError.self) { try catalog.add(from: folder) }
    #expect(catalog.templates.isEmpty)
  }

  @Test("says which file is not there")
  func missing() {
    var catalog = FormCatalog()
    let error = #expect(throws: TemplateError.self) {
      try catalog.add(from: URL(fileURLWithPath: "/nowhere/form.yaml"))
    }
    guard case .cannotRead(let file, _) = error else {
      Issue.record("another error")
      return
    }
    #expect(file == "form.yaml")
  }
}
