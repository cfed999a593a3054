import ArgumentParser
import DeclarationStore
import FieldParsing
import FormPrinting
import FormTemplates
import Foundation
import Gazetteer
import NeuralRecognition
import Recognition

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Checks engine, models, tools, fonts, forms and store.",
    discussion: "Exits with 6 where something is missing, and says how to mend it.")
  @OptionGroup var store: StoreOption

  private struct Check {
    var name: String
    /// Nil where all is well.
    var trouble: String?
  }

  func run() throws {
    let checks = [tesseract, poppler, gazetteer, calibration, printing] + storeCheck
    for check in checks {
      print("\(check.trouble == nil ? "ok     " : "MISSING") \(check.name)")
      if let trouble = check.trouble { print("        \(trouble)") }
    }
    print(secondReader)
    if checks.contains(where: { $0.trouble != nil }) { throw ExitStatus.missingTool.code }
  }

  private var tesseract: Check {
    switch TesseractReader.availability() {
    case .available(let version): Check(name: "tesseract \(version)")
    case .unavailable(let error): Check(name: "tesseract", trouble: "\(error)")
    }
  }

  /// Nothing is amiss without it.
  private var secondReader: String {
    switch NeuralReader.availability(in: ReaderSet.modelFolders) {
    case .available(let what): "ok      second reader: \(what)"
    case .unavailable(let error):
      "absent  second reader: forms are read with Tesseract alone\n        \(error)"
    }
  }

  private var poppler: Check {
    let missing = ["pdftoppm", "pdfinfo"].filter { !Self.isOnPath($0) }
    return Check(
      name: "poppler (pages of PDF files)",
      trouble: missing.isEmpty
        ? nil : "\(missing.joined(separator: ", ")) not found; apt-get install poppler-utils")
  }

  private var gazetteer: Check {
    Self.attempt("gazetteer") { _ = try Gazetteer.builtIn() }
  }

  private var calibration: Check {
    Self.attempt("calibration") { _ = try Calibration.builtIn() }
  }

  private var printing: Check {
    Self.attempt("forms and fonts") {
      for template in try FormCatalog.builtIn().templates {
        _ = try FormPrinter(template: template).image(dotsPerInch: 72)
      }
    }
  }

  private var storeCheck: [Check] {
    guard DeclarationStore.exists(at: store.directory) else { return [] }
    return [
      Self.attempt("store \(store.directory.path)") {
        if case .broken(let line) = try store.open().verifyAudit() {
          throw UsageError("the audit chain is broken at line \(line); keep this store as evidence")
        }
      }
    ]
  }

  private static func attempt(_ name: String, _ body: () throws -> Void) -> Check {
    do {
      try body()
      return Check(name: name)
    } catch {
      return Check(name: name, trouble: "\(error)")
    }
  }

  private static func isOnPath(_ tool: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)") }
  }
}
