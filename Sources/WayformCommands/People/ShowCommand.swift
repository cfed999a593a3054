import ArgumentParser
import DeclarationExport
import DeclarationStore
import Declarations

struct RevealOptions: ParsableArguments {
  @Flag(help: "Show identifying values unmasked; needs --reason and is audited.")
  var reveal = false
  @Option(help: ArgumentHelp("Why they have to be seen.", valueName: "text"))
  var reason: String?

  func validate() throws {
    if reveal, reason.map(\.isEmpty) ?? true {
      throw ValidationError("--reveal needs --reason: say why these values have to be seen")
    }
  }
}

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "A declaration with its evidence.")
  @Argument(help: ArgumentHelp("Its id, or the beginning of it.", valueName: "id")) var id: String
  @Flag(help: "As one JSON object.") var json = false
  @OptionGroup var privacy: RevealOptions
  @OptionGroup var person: PersonOption
  @OptionGroup var store: StoreOption

  func run() throws {
    let opened = try store.open()
    let declaration = try opened.declaration(opened.resolveID(id))
    if privacy.reveal {
      try opened.audit(
        AuditEntry(
          at: Clock.now(), actor: person.name, action: .view, subject: declaration.id,
          detail: privacy.reason ?? ""))
    }
    if json {
      print(
        DeclarationsNDJSON(privacy.reveal ? .revealed : .masked).line(
          for: ExportedDeclaration(declaration)),
        terminator: "")
    } else {
      print(DeclarationText(declaration: declaration, revealed: privacy.reveal).text)
    }
  }
}
