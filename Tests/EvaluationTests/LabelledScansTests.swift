import Declarations
import Foundation
import Testing

@testable import Evaluation

@Suite struct LabelledScansTests {
  private func folder(_ files: [String: String]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("labelled-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    return folder
  }

  private static let truth = """
    {"form":"cn-rail-health","version":1,"fields":{"traveller.name":"张三","symptoms.fever":false,
    "temperature":36.5,"traveller.age":40},"places":{},"verdict":"clear","rejected":false}
    """

  @Test("a scan is found with the truth beside it; numbers are taken as texts")
  func pairs() throws {
    let folder = try folder(["b.png": "", "b.truth.json": Self.truth, "a.png": ""])
    defer { try? FileManager.default.removeItem(at: folder) }
    let scans = try LabelledScans.find(in: folder)
    #expect(scans.map(\.file.lastPathComponent) == ["b.png"])
    let truth = try #require(scans.first?.truth)
    #expect(truth.fields[.temperature] == .text("36.5"))
    #expect(truth.fields[.age] == .text("40"))
    #expect(truth.fields[FieldKey("symptoms.fever")] == .flag(false))
    #expect(truth.verdict == .clear)
  }

  @Test("a folder without labelled scans is an error that says what is expected")
  func none() throws {
    let folder = try folder(["a.png": ""])
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: EvaluationError.noScans(folder.lastPathComponent)) {
      try LabelledScans.find(in: folder)
    }
  }

  @Test("a damaged truth file is named")
  func damaged() throws {
    let folder = try folder(["a.png": "", "a.truth.json": "{"])
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: EvaluationError.badTruth("a.truth.json")) {
      try LabelledScans.find(in: folder)
    }
  }
}
