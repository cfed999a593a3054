import DeclarationDesk
import DeclarationStore
import Declarations
import FormTemplates
import Screening

/// Makes a list the active one and screens everything again.
struct Activation {
  let store: DeclarationStore
  let person: String
  let quiet: Bool

  func activate(_ version: Int) throws {
    let list = try store.activateList(version, by: person, at: Clock.now())
    if !quiet { print("list version \(list.version) is active") }
    try rescreen(cause: "list \(list.version) activated")
  }

  /// Against the active list.
  func rescreen(cause: String) throws {
    let bench = try Workbench(catalog: FormCatalog.builtIn())
    let settlement = bench.settlement(list: try store.activeList(), errorBudget: 0)
    let report = try store.rescreen(
      cause: cause, by: person, at: Clock.now(), settle: settlement.screen)
    guard !quiet else { return }
    print(
      "\(report.examined) declarations screened: \(report.raised.count) raised, "
        + "\(report.lowered.count) lowered")
    // What became worse comes first: clears that are hits now.
    for change in report.raised.sorted(by: Self.moreSerious) + report.lowered {
      print(
        "  \(change.declaration)  \(change.from?.rawValue ?? "unscreened") → "
          + "\(change.to?.rawValue ?? "unscreened")")
    }
  }

  private static func moreSerious(
    _ a: RescreenReport.Change, _ b: RescreenReport.Change
  ) -> Bool {
    (a.to ?? .clear, b.declaration) > (b.to ?? .clear, a.declaration)
  }
}
