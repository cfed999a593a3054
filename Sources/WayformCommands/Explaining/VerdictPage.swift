import DeclarationExport
import DeclarationStore
import Declarations
import Foundation
import Screening

/// A verdict with its reasons as a page that a doctor reads or prints. Stands alone: one file, no
/// script, nothing fetched.
struct VerdictPage {
  let explanation: Explanation
  /// The version the verdict was given by.
  let list: HotspotList?
  let disclosure: Disclosure

  var declaration: Declaration { explanation.declaration }

  var html: String {
    let outcome = explanation.outcome ?? ScreeningOutcome(verdict: .undetermined)
    let body = [
      head(outcome), referral(outcome), decided(outcome), calendar(outcome), traveller,
      open(outcome), noted(outcome), history, foot,
    ]
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HTML.escaped("\(outcome.verdict.rawValue) · \(declaration.id.prefix(12))"))</title>
      <style>\(VerdictPageStyle.css)</style></head><body><main>
      \(body.filter { !$0.isEmpty }.joined(separator: "\n"))
      </main></body></html>

      """
  }

  private func head(_ outcome: ScreeningOutcome) -> String {
    let given = explanation.record.map { "verdict given \($0.at)" }
    let source = [
      "\(declaration.form)", "received \(declaration.received)",
      declaration.station.map { "at \($0)" },
      given,
    ].compactMap(\.self).joined(separator: " · ")
    return HTML.element(
      "header", class: outcome.verdict.rawValue,
      HTML.text("p", class: "kind", "Screening of a health declaration")
        + HTML.text("h1", outcome.verdict.rawValue.capitalized)
        + HTML.text("p", RuleWords.meaning(outcome.verdict))
        + HTML.text("p", class: "source", "\(declaration.id) · \(source)"))
  }

  /// The second axis: what asks for a doctor, whatever the verdict.
  private func referral(_ outcome: ScreeningOutcome) -> String {
    let asks = outcome.notes.filter { ["symptom", "fever", "fever-medicine"].contains($0.rule) }
    guard declaration.refer || !asks.isEmpty else { return "" }
    let items = asks.map { HTML.text("li", "\(RuleWords.sentence($0.rule)): \($0.evidence)") }
    return section("Refer to a doctor", HTML.element("ul", items.joined()), class: "refer")
  }

  private func decided(_ outcome: ScreeningOutcome) -> String {
    let hits = outcome.reasons.filter { $0.verdict >= .possible }
    guard !hits.isEmpty else { return "" }
    return section("What decided", hits.map(hit).joined())
  }

  private func hit(_ reason: Reason) -> String {
    let entry = reason.entry.flatMap { id in list?.entries.first { $0.id == id } }
    let listed = entry.map {
      HTML.text("p", class: "entry", "Listed: \(EntryText(entry: $0).text)")
    }
    let field = reason.field.map { "\(RuleWords.name($0)), " } ?? ""
    let reading = "\(field)read with \(percent(reason.probability))"
    return HTML.element(
      "article", class: reason.verdict.rawValue,
      HTML.element(
        "h3",
        HTML.text("span", class: "chip", reason.verdict.rawValue)
          + HTML.escaped(RuleWords.sentence(reason.rule)))
        + HTML.text("p", reason.evidence) + (listed ?? "")
        + HTML.text("p", class: "fine", "\(reading) · rule \(reason.rule)"))
  }

  private func calendar(_ outcome: ScreeningOutcome) -> String {
    let calendar = StayCalendar(
      declaration: declaration, outcome: outcome,
      lookBackDays: list?.envelope.lookBackDays ?? HotspotEnvelope.usualLookBackDays)
    return calendar.html.isEmpty ? "" : section("Stays, day by day", calendar.html)
  }

  private func section(_ title: String, _ inner: String, class kind: String? = nil) -> String {
    HTML.element("section", class: kind, HTML.text("h2", title) + inner)
  }
}

extension VerdictPage {
  private static let shown: [FieldKey] =
    [
      .name, .sex, .age, .idNumber, .phone, .address, .trainNumber, .coach, .seat, .fromStation,
      .toStation, .departureDate, .arrivalDate,
    ] + FieldKey.questions + [.temperature]

  fileprivate var traveller: String {
    let rows = Self.shown.compactMap { key -> String? in
      guard let reading = declaration[key] else { return nil }
      return HTML.element(
        "div",
        HTML.text("dt", RuleWords.name(key))
          + HTML.text("dd", class: reading.accepted ? nil : "doubt", value(reading, key)))
    }
    let masked = disclosure == .masked ? " Identifying values are masked." : ""
    return section(
      "Traveller and journey",
      HTML.element("dl", rows.joined())
        + HTML.text("p", class: "fine", "A wavy line: not yet settled by a person.\(masked)"))
  }

  private func value(_ reading: FieldReading, _ key: FieldKey) -> String {
    switch reading.value {
    case .text(let text): disclosure == .revealed ? text : Masking.masked(text, for: key)
    case .flag(let flag): flag ? "yes" : "no"
    case nil: reading.state.rawValue
    }
  }

  fileprivate func open(_ outcome: ScreeningOutcome) -> String {
    let reasons = outcome.reasons.filter { $0.verdict == .undetermined }
    guard !reasons.isEmpty else { return "" }
    let groups = Dictionary(grouping: reasons, by: \.rule).sorted { $0.key < $1.key }
    let items = groups.map { rule, reasons in
      let fields = reasons.map { $0.field.map(RuleWords.name) ?? $0.evidence }
      return HTML.element(
        "li",
        HTML.text("b", RuleWords.sentence(rule)) + HTML.escaped(": ")
          + HTML.escaped(fields.joined(separator: "; ")))
    }
    return section("Still to be settled by a person", HTML.element("ul", items.joined()))
  }

  fileprivate func noted(_ outcome: ScreeningOutcome) -> String {
    let health: Set = ["symptom", "fever", "fever-medicine"]
    let notes = outcome.notes.filter { !health.contains($0.rule) }
    guard !notes.isEmpty else { return "" }
    let items = notes.map { HTML.text("li", "\(RuleWords.sentence($0.rule)): \($0.evidence)") }
    return section("Noted, without weight", HTML.element("ul", items.joined()))
  }

  fileprivate var history: String {
    let records = explanation.sheet.screenings
    guard records.count > 1 else { return "" }
    let rows = records.map { record in
      HTML.row(
        [
          "\(record.at)", record.outcome.verdict.rawValue,
          record.outcome.listVersion.map { "version \($0)" } ?? "none", record.cause,
        ].map(HTML.escaped))
    }
    let head = HTML.row(["When", "Verdict", "List", "Cause"], header: true)
    return section("Every verdict so far", HTML.element("table", head + rows.joined()))
  }

  fileprivate var foot: String {
    let version = list.map { list in
      "List \(list.id), version \(list.version)"
        + (list.envelope.dataAsOf.map { ", data as of \($0)" } ?? "")
        + (list.envelope.publisher.isEmpty ? "" : ", \(list.envelope.publisher)")
        + (list.envelope.contentHash.map { ", SHA-256 \($0.prefix(16))…" } ?? "")
    }
    return HTML.element(
      "footer",
      HTML.text("p", version ?? "No hotspot list was active.")
        + HTML.text("p", explanation.replayed?.sentence ?? ""))
  }

  fileprivate func percent(_ probability: Double) -> String {
    let tenths = Int((probability * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
