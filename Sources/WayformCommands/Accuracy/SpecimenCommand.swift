public import ArgumentParser
import Declarations
import FormTemplates
import Foundation
import Gazetteer
public import Specimens

extension SpecimenOptions.Style: ExpressibleByArgument {}
extension SpecimenOptions.Degradation: ExpressibleByArgument {}
extension SpecimenOptions.Split: ExpressibleByArgument {}

struct SpecimenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "specimen",
    abstract: "Make filled, degraded scans of invented people, with their truth.",
    discussion: """
      The same seed gives the same bytes. A form named without a version is made in all its \
      editions, in turn. Nobody in a specimen exists: names are invented, and no document or phone \
      number in it can belong to anybody.
      """)
  @Argument(help: ArgumentHelp("The form: an id, or id@version.", valueName: "form"))
  var form: String
  @Option(help: ArgumentHelp("How many.", valueName: "n")) var count = 10
  @Option(help: ArgumentHelp("The number of the first one.", valueName: "n")) var first = 1
  @Option(help: ArgumentHelp("Everything follows from it.", valueName: "s")) var seed: UInt64 = 1
  @Option(help: ArgumentHelp("A folder; made where there is none.", valueName: "dir"))
  var output: String
  @Option(
    help: ArgumentHelp(
      """
      How they are written. Neat: brush, stroke; quick to very joined: quick, semicursive, \
      cursive; with real letters and digits: real. Mixtures: handprint (neat), handwritten (not \
      neat), mixed (all but real).
      """, valueName: "style")) var style: SpecimenOptions.Style = .typed
  @Option(help: "How the scans have suffered.")
  var degradation: SpecimenOptions.Degradation = .office
  @Option(help: "Which fonts: those to tune on, those to report on, or all.")
  var split: SpecimenOptions.Split = .all
  @Option(
    help: ArgumentHelp(
      """
      Real handwriting for style 'real': a folder with strokes.json and digit images in IDX format \
      (default: $WAYFORM_HANDWRITING).
      """, valueName: "dir"))
  var handwriting: String?
  @Option(help: ArgumentHelp("Resolution of the scans, 150 to 400.", valueName: "n"))
  var dpi = 300.0
  @Option(help: ArgumentHelp("Workers (default: one per core).", valueName: "n")) var jobs: Int?
  @OptionGroup var forms: FormsOption

  func validate() throws {
    guard (1...100_000).contains(count) else { throw ValidationError("--count takes 1 to 100000") }
    guard first >= 1 else { throw ValidationError("--first counts from 1") }
    guard (150...400).contains(dpi) else { throw ValidationError("--dpi takes 150 to 400") }
  }

  func run() async throws {
    let factories = try makeFactories()
    let writer = try SpecimenWriter(folder: URL(fileURLWithPath: output))
    if let factory = factories.first { try writer.writeHotspots(of: factory) }
    let workers = min(count, jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<workers {
        group.addTask { [first, count] in
          for index in stride(from: first - 1 + worker, to: first - 1 + count, by: workers) {
            try writer.write(factories[index % factories.count].make(index: index))
          }
        }
      }
      try await group.waitForAll()
    }
    print("\(count) specimens, seed \(seed), \(style.rawValue), \(degradation.rawValue): \(output)")
  }

  private func makeFactories() throws -> [SpecimenFactory] {
    let editions = try forms.editions(of: form).templates
    let gazetteer = try Gazetteer.builtIn()
    let options = SpecimenOptions(
      seed: seed, style: style, degradation: degradation, split: split, dotsPerInch: dpi)
    let handwriting = style == .real ? try realHandwriting() : nil
    return try editions.map {
      try SpecimenFactory(
        form: $0, gazetteer: gazetteer, options: options, handwriting: handwriting)
    }
  }

  private func realHandwriting() throws -> Handwriting? {
    let named = handwriting ?? ProcessInfo.processInfo.environment["WAYFORM_HANDWRITING"]
    return try named.map { try Handwriting(folder: URL(fileURLWithPath: $0)) }
  }
}
