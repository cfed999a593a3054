import ArgumentParser

struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Screen all declarations again against the active list.",
    discussion: "Old verdicts stay on record; see 'wayform explain'.")
  @OptionGroup var person: PersonOption
  @OptionGroup var store: StoreOption

  func run() throws {
    try Activation(store: store.open(), person: person.name, quiet: false)
      .rescreen(cause: "screened again")
  }
}
