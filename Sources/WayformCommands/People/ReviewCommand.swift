import ArgumentParser
import DeclarationDesk
import DeclarationStore
import Declarations
import FieldParsing
import FormReading
import FormTemplates
import Foundation
import Review
import TerminalReview

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Work through what needs a person: crop beside value, keyboard only.",
    discussion: "What could change a verdict comes first. Press ? for the keys.")
  @Argument(help: ArgumentHelp("Declarations (default: all that need a person).", valueName: "id"))
  var ids: [String] = []
  @Option(help: ArgumentHelp("Only this field, such as traveller.phone.", valueName: "key"))
  var field: String?
  @OptionGroup var forms: FormsOption
  @OptionGroup var person: PersonOption
  @OptionGroup var store: StoreOption

  func run() throws {
    let opened = try store.open()
    let bench = try Workbench(catalog: forms.catalog())
    let settlement = bench.settlement(list: try opened.activeList(), errorBudget: 0)
    let desk = StoreDesk(
      store: opened, catalog: bench.catalog,
      settlement: settlement,
      evidenceDotsPerInch: SheetObservation.dotsPerInch, chosen: try ids.map(opened.resolveID))
    let session = ReviewSession(
      queue: try desk.queue(), clerk: person.name,
      checker: FieldValueChecker(interpreter: settlement.interpreter, catalog: bench.catalog),
      only: field.map { FieldKey($0) })
    let reviewer = TerminalReviewer(
      desk: desk, environment: ProcessInfo.processInfo.environment, now: Clock.now)
    let queued = session.queue.count
    _ = try reviewer.run(session)
    let left = try desk.queue().count
    print("\(queued - min(queued, left)) of \(queued) sheets finished, \(left) left")
  }
}
