import ArgumentParser
import DeclarationStore
import Declarations

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "What the store holds and what is waiting.")
  @Flag(help: "As one JSON object.") var json = false
  @Flag(help: "Only a hash over all content: stores that say the same have the same.")
  var digest = false
  @OptionGroup var store: StoreOption

  func run() throws {
    let opened = try store.open()
    if digest {
      print(try opened.contentDigest())
      return
    }
    let status = try opened.status()
    print(try json ? Output.json(Counts(status)) : Self.text(status))
  }

  private struct Counts: Encodable {
    var pages: [String: Int]
    var states: [String: Int]
    var verdicts: [String: Int]
    var refer: Int
    var activeList: Int?

    init(_ status: StoreStatus) {
      pages = Dictionary(uniqueKeysWithValues: status.pages.map { ($0.rawValue, $1) })
      states = Dictionary(uniqueKeysWithValues: status.states.map { ($0.rawValue, $1) })
      verdicts = Dictionary(uniqueKeysWithValues: status.verdicts.map { ($0.rawValue, $1) })
      refer = status.refer
      activeList = status.activeList
    }
  }

  static func text(_ status: StoreStatus) -> String {
    var lines = [
      "purpose   \(status.profile.purpose)",
      "pages     " + row(PageOutcome.allCases.map { ($0.rawValue, status.pages[$0] ?? 0) }),
      "verdicts  "
        + row(Verdict.allCases.reversed().map { ($0.rawValue, status.verdicts[$0] ?? 0) }),
      "states    " + row(states.map { ($0.rawValue, status.states[$0] ?? 0) }),
      "doctor    \(status.refer) to be referred",
      "list      " + (status.activeList.map { "version \($0) is active" } ?? "none is active"),
    ]
    if let days = status.received {
      let due = days.lowerBound.advanced(by: status.profile.retentionDays)
      lines.append("received  \(days.lowerBound) to \(days.upperBound)")
      lines.append("deletion  the oldest are due for purging on \(due)")
    }
    return lines.joined(separator: "\n")
  }

  private static let states: [Declaration.State] = [
    .needsReview, .flagged, .cleared, .reviewed, .rejected, .closed,
  ]

  private static func row(_ counts: [(String, Int)]) -> String {
    counts.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
  }
}
