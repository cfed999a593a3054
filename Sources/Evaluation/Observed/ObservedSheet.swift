public import Declarations
public import FieldParsing
import FormReading
import Foundation
import Intake

/// A labelled sheet after reading and before understanding: what confidence can be fitted to
/// again and again without reading a pixel.
public struct ObservedSheet: Hashable, Sendable, Codable {
  /// Of the scan, such as `0001.png`.
  public var name: String
  /// The folder, or the store, it comes from: sheets of one group share pens, printers, scanners.
  public var group: String
  public var form: FormIdentity
  public var received: CalendarDay
  /// What each field really says; a field of ``judged`` without a value here is blank.
  public var truth: [FieldKey: FieldValue]
  /// The fields whose truth is known; nil for all.
  public var judged: [FieldKey]?
  public var observations: [FieldObservation]

  public init(
    name: String, group: String, form: FormIdentity, received: CalendarDay,
    truth: [FieldKey: FieldValue], judged: [FieldKey]? = nil, observations: [FieldObservation]
  ) {
    self.name = name
    self.group = group
    self.form = form
    self.received = received
    self.truth = truth
    self.judged = judged
    self.observations = observations
  }

  /// All readers together, then each alone that read every field. One that was asked about
  /// doubtful fields only would look worse alone than it is.
  public var readerSets: [[String]] {
    let written = observations.filter { $0.content != .serial && !$0.lines.isEmpty }
    let all = Set(written.flatMap { $0.lines.map(\.reader) }).sorted()
    guard all.count > 1 else { return [all] }
    let alone = all.filter { reader in
      written.allSatisfy { $0.lines.contains { $0.reader == reader } }
    }
    return [all] + alone.map { [$0] }
  }

  /// As if only these readers had been asked, without the fields that none of them read.
  public func read(by readers: [String]) -> ObservedSheet {
    var sheet = self
    sheet.observations = observations.compactMap { observation in
      var observation = observation
      observation.lines.removeAll { !readers.contains($0.reader) }
      let lost = observation.lines.isEmpty && self.wasRead(observation.key)
      return lost ? nil : observation
    }
    return sheet
  }

  private func wasRead(_ key: FieldKey) -> Bool {
    observations.contains { $0.key == key && !$0.lines.isEmpty }
  }

  /// Every field whose truth is known, as the interpreter takes it.
  public func scores(_ interpreter: FieldInterpreter) -> [FieldScore] {
    let sheet = interpreter.interpret(observations, form: form, received: received)
    let judged = judged.map(Set.init)
    return observations.compactMap { observation in
      let key = observation.key
      guard observation.content != .serial, judged?.contains(key) != false,
        let reading = sheet.fields[key]
      else { return nil }
      return FieldScore(
        key: key, content: observation.content, expected: SheetScore.comparable(truth[key]),
        found: SheetScore.comparable(reading.value), reading: reading,
        evidence: sheet.evidence[key])
    }
  }
}

extension ObservedSheet {
  /// Nil where the page was not read as the form that its truth names.
  init?(_ scan: LabelledScan, _ outcome: SheetPipeline.Outcome) {
    guard case .sheet(let sheet) = outcome, !scan.truth.rejected,
      sheet.declaration.form.id == scan.truth.form,
      sheet.declaration.form.version == scan.truth.version
    else { return nil }
    self.init(
      name: scan.file.lastPathComponent,
      group: scan.file.deletingLastPathComponent().lastPathComponent,
      form: sheet.declaration.form, received: sheet.declaration.received,
      truth: scan.truth.fields, observations: sheet.observation.observations)
  }
}
