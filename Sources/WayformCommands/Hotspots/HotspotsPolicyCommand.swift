import ArgumentParser
import DeclarationStore
import Declarations

struct HotspotsPolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "Whether a second person has to activate a list.",
    discussion: """
      Without an option it shows what holds. Names are taken on trust ('--as', the login); the \
      audit keeps them, and every change of the policy too.
      """)
  @Flag(inversion: .prefixedNo, help: "Whoever imports a list may not activate it.")
  var twoPerson: Bool?
  @OptionGroup var person: PersonOption
  @OptionGroup var store: StoreOption

  func run() throws {
    let opened = try store.open()
    if let twoPerson {
      try opened.setApprovalPolicy(secondPerson: twoPerson, by: person.name, at: Clock.now())
    }
    let policy = try opened.approvalPolicy()
    let decided = policy.decision.map { " (decided \($0.at.day) by \($0.by))" } ?? ""
    print(
      (policy.needsSecondPerson
        ? "a list is activated by somebody other than its importer"
        : "whoever imports a list may activate it") + decided)
  }
}
