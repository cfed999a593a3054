import ArgumentParser
import DeclarationDesk
import DeclarationExport
import DeclarationStore
import Declarations
import FormTemplates
import Screening

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Why a declaration has its verdict.",
    discussion: """
      --verify gives the verdict again from the stored readings and the stored version of the \
      list, and says whether it is the same to the byte; without an id, every verdict of the store.
      """)
  @Argument(help: ArgumentHelp("Its id, or the beginning of it.", valueName: "id")) var id: String?
  @Option(help: ArgumentHelp("The verdict it last had under that version.", valueName: "version"))
  var at: Int?
  @Flag(help: "Give it again and compare.") var verify = false
  @Option(help: ArgumentHelp("Also as a page for a doctor to read or print.", valueName: "file"))
  var html: String?
  @Flag(help: "The screening as one JSON object; with --verify, the comparison.") var json = false
  @OptionGroup var privacy: RevealOptions
  @OptionGroup var person: PersonOption
  @OptionGroup var store: StoreOption

  func validate() throws {
    if id == nil, !verify { throw ValidationError("name a declaration, or give --verify") }
    if id == nil, at != nil || html != nil {
      throw ValidationError("--at and --html are about one declaration: name it")
    }
    if privacy.reveal, html == nil { throw ValidationError("--reveal is for --html") }
  }

  func run() throws {
    let opened = try store.open()
    guard let id else { return try verifyAll(opened) }
    let explained = try Explanation(
      sheet: opened.sheet(opened.resolveID(id)), under: at,
      replay: verify || html != nil ? Self.replay(of: opened) : nil)
    if let html { try write(explained, to: html, opened) }
    if json {
      print(try verify ? Output.json(explained.comparison) : Output.json(explained.outcome))
    } else {
      print(VerdictText(explanation: explained).text)
    }
    if verify, explained.replayed?.isFailure ?? false { throw ReplayFailure(count: 1) }
  }

  private func write(
    _ explained: Explanation, to path: String, _ opened: DeclarationStore
  ) throws {
    if privacy.reveal {
      try opened.audit(
        AuditEntry(
          at: Clock.now(), actor: person.name, action: .view,
          subject: explained.sheet.declaration.id, detail: privacy.reason ?? ""))
    }
    let list = try explained.outcome?.listVersion.map(opened.list)
    let page = VerdictPage(
      explanation: explained, list: list, disclosure: privacy.reveal ? .revealed : .masked)
    try Output.write(page.html.utf8, to: path)
  }

  private func verifyAll(_ opened: DeclarationStore) throws {
    var tally = ReplayTally()
    let replay = try Self.replay(of: opened)
    for id in try opened.ids(matching: .all) {
      tally.add(id, try replay.check(opened.sheet(id)))
    }
    print(try json ? Output.json(tally) : tally.text)
    if !tally.differing.isEmpty { throw ReplayFailure(count: tally.differing.count) }
  }

  static func replay(of store: DeclarationStore) throws -> VerdictReplay {
    let bench = try Workbench(catalog: .builtIn())
    return VerdictReplay(store: store) { bench.settlement(list: $0, errorBudget: 0) }
  }
}
