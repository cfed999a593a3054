import ArgumentParser
import Declarations
import FormPrinting
import FormTemplates
import Foundation
import Imaging

struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form", abstract: "Form templates: list, print, measure, check.",
    subcommands: [
      FormListCommand.self, FormBlankCommand.self, FormGeometryCommand.self,
      FormCheckCommand.self,
    ])
}

/// The built-in forms and those of `--forms`.
struct FormsOption: ParsableArguments {
  @Option(
    name: .customLong("forms"),
    help: ArgumentHelp(
      "More templates: a YAML file or a folder of them. May be repeated.", valueName: "path"))
  var paths: [String] = []

  func catalog() throws -> FormCatalog {
    var catalog = try FormCatalog.builtIn()
    for path in paths { try catalog.add(from: URL(fileURLWithPath: path)) }
    return catalog
  }

  /// All editions of an id, or the one edition that is named; every form where none is named.
  func editions(of form: String?) throws -> FormCatalog {
    let all = try catalog()
    guard let form else { return all }
    let editions = all.templates.filter { $0.identity.id == form }
    return FormCatalog(editions.isEmpty ? [try all.form(form)] : editions)
  }
}

struct FormListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The forms at hand.")
  @OptionGroup var forms: FormsOption

  func run() throws {
    for template in try forms.catalog().templates {
      print("\(template.identity.id)@\(template.identity.version)\t\(template.title)")
    }
  }
}

struct FormBlankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blank", abstract: "Draw a blank form, exact in millimetres.",
    discussion: "FORM is an id (its latest version) or id@version, as 'form list' shows them.")
  @Argument(help: ArgumentHelp("The form.", valueName: "form")) var form: String
  @Option(help: ArgumentHelp("Resolution of a PNG.", valueName: "n")) var dpi = 300.0
  @Option(help: ArgumentHelp("A file that ends in .png or .pdf.", valueName: "file"))
  var output: String
  @Option(help: ArgumentHelp("Printed, and in the QR code.", valueName: "text"))
  var serial: String?
  @OptionGroup var forms: FormsOption

  func run() throws {
    let printer = FormPrinter(template: try forms.catalog().form(form))
    switch URL(fileURLWithPath: output).pathExtension.lowercased() {
    case "pdf": try Output.write(try printer.pdf(serial: serial), to: output)
    case "png":
      let image = try printer.image(dotsPerInch: dpi, serial: serial)
      try Output.write(try image.encoded(as: .png, dotsPerInch: dpi), to: output)
    default: throw UsageError("--output has to end in .png or .pdf")
    }
  }
}

struct FormGeometryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "geometry", abstract: "Where the traveller writes, as JSON in millimetres.")
  @Argument(help: ArgumentHelp("The form.", valueName: "form")) var form: String
  @OptionGroup var forms: FormsOption

  func run() throws { print(Geometry(try forms.catalog().form(form)).json) }
}

struct FormCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "What is wrong with a template, before anybody prints it.",
    discussion: "Exits with 3 where there is an error.")
  @Argument(help: ArgumentHelp("A form, or a template file.", valueName: "form"))
  var form: String
  @OptionGroup var forms: FormsOption

  func run() throws {
    let template = try template()
    let findings = try TemplateCheck(template).findings + LabelRoom(template).findings()
    for finding in findings { print("\(finding.severity.rawValue): \(finding.summary)") }
    if findings.isEmpty { print("nothing wrong") }
    if findings.contains(where: { $0.severity == .error }) {
      throw ExitStatus.someRejected.code
    }
  }

  private func template() throws -> FormTemplate {
    guard FileManager.default.fileExists(atPath: form) else {
      return try forms.catalog().form(form)
    }
    var single = FormCatalog()
    try single.add(from: URL(fileURLWithPath: form))
    guard let template = single.templates.first else {
      throw UsageError("\(form) holds no template")
    }
    return template
  }
}
