import DeclarationDesk
import DeclarationStore
import Declarations
import FormTemplates
import Foundation
import Gazetteer
import Screening

/// Makes a list the active one and screens everything again.
struct Activation {
  enum Telling { case text, json, nothing }

  let store: DeclarationStore
  let person: String
  let telling: Telling

  init(store: DeclarationStore, person: String, telling: Telling = .text) {
    self.store = store
    self.person = person
    self.telling = telling
  }

  init(store: DeclarationStore, person: String, quiet: Bool) {
    self.init(store: store, person: person, telling: quiet ? .nothing : .text)
  }

  func activate(_ version: Int) throws {
    let list = try store.activateList(version, by: person, at: Clock.now())
    if telling == .text { print("list version \(list.version) is active") }
    try rescreen(under: list, scope: .changes, cause: "list \(list.version) activated")
  }

  /// Against the active list.
  func rescreen(scope: RescreenScope, cause: String) throws {
    try rescreen(under: store.activeList(), scope: scope, cause: cause)
  }

  private func rescreen(under list: HotspotList?, scope: RescreenScope, cause: String) throws {
    let report = try list.map { try screen(under: $0, scope, cause) } ?? screenWithoutList(cause)
    switch telling {
    case .text: print(RescreenText(report: report).text)
    case .json: print(try Output.json(RescreenRecord(report)))
    case .nothing: break
    }
  }

  private func screen(
    under list: HotspotList, _ scope: RescreenScope, _ cause: String
  ) throws -> RescreenReport {
    let bar = ProgressBar(total: 0, unit: "sheets")
    defer { bar.finish() }
    return try store.rescreen(
      under: store.prepared(list, for: Screener(gazetteer: try Gazetteer.builtIn())),
      scope: scope, cause: cause, by: person, at: Clock.now(),
      workers: ProcessInfo.processInfo.activeProcessorCount
    ) { done, all in bar.update(done: done, of: all, flagged: 0) }
  }

  /// While no list is active nothing is clear.
  private func screenWithoutList(_ cause: String) throws -> RescreenReport {
    let bench = try Workbench(catalog: FormCatalog.builtIn())
    let settlement = bench.settlement(list: nil, errorBudget: 0)
    return try store.rescreen(
      cause: cause, by: person, at: Clock.now(), settle: settlement.screen)
  }
}
