import ArgumentParser
import DeclarationStore

struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Screen all declarations again against the active list.",
    discussion: """
      Only declarations that a change of the list can touch are judged again; what that leaves is \
      the same as with --full. Old verdicts stay on record; see 'wayform explain'.
      """)
  @Flag(help: "Read and judge every declaration from the beginning.") var full = false
  @Flag(help: "The report as one JSON object.") var json = false
  @OptionGroup var person: PersonOption
  @OptionGroup var store: StoreOption

  func run() throws {
    try Activation(store: store.open(), person: person.name, telling: json ? .json : .text)
      .rescreen(scope: full ? .anew : .changes, cause: "screened again")
  }
}
