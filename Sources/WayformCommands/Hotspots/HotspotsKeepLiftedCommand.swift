import ArgumentParser
import DeclarationStore
import Declarations
import Screening

struct HotspotsKeepLiftedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keep-lifted",
    abstract: "A new version with the listings that a later list no longer has.",
    discussion: """
      Publishers replace the whole list each time. Whoever was in a place while it was listed may \
      still be a hit after it was lifted: this keeps such listings, ended on the day the later \
      list's data are of (or on --until). It activates nothing.
      """)
  @Argument(help: ArgumentHelp("The later version.", valueName: "version")) var version: Int
  @Option(
    help: ArgumentHelp("The earlier version (default: the active one).", valueName: "version"))
  var of: Int?
  @Option(help: ArgumentHelp("The last day on which they counted.", valueName: "date"))
  var until: CalendarDay?
  @OptionGroup var person: PersonOption
  @OptionGroup var store: StoreOption

  func run() throws {
    let opened = try store.open()
    let later = try opened.list(version)
    guard let earlier = try of.map(opened.list) ?? opened.activeList() else {
      throw UsageError("no list is active; name the earlier version with --of")
    }
    guard let day = until ?? later.envelope.dataAsOf?.day else {
      throw UsageError("list version \(version) does not say as of when it is; give --until DATE")
    }
    let kept = later.keepingLifted(of: earlier, until: day)
    let count = kept.entries.count - later.entries.count
    guard count > 0 else { return print("nothing was lifted from version \(earlier.version)") }
    let stored = try opened.importList(kept, by: person.name, at: Clock.now())
    print(
      "version \(stored.version): version \(version) and \(count) listings of version "
        + "\(earlier.version) that ended by \(day)")
  }
}
