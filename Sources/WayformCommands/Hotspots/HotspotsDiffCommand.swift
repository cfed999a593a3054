import ArgumentParser
import DeclarationStore
import Screening

struct HotspotsDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "What changed from one version to another.",
    discussion: """
      new, lifted · raised, lowered (level) · extended, shortened (days) · widened, narrowed \
      (ground, exclusions, coaches). An entry may change in several ways.
      """)
  @Argument(help: ArgumentHelp("The earlier version.", valueName: "a")) var earlier: Int
  @Argument(help: ArgumentHelp("The later version.", valueName: "b")) var later: Int
  @Flag(help: "One JSON object.") var json = false
  @OptionGroup var store: StoreOption

  func run() throws {
    let opened = try store.open()
    let text = try DifferenceText(from: opened.list(earlier), to: opened.list(later))
    print(try json ? Output.json(text.object) : text.text)
  }
}
