import Declarations
import Screening
import Testing

/// One line of a table: a stay, a listing, and what comes of the two.
struct StayCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var stay: String
  var from: FieldReading?
  var to: FieldReading?
  var kind: FieldReading?
  var listed: String
  var window: (String?, String?)
  var exposure: String?
  var except: [String]
  var match: ListedArea.Match
  var verdict: Verdict
  var rule: String?

  /// A date of nil is blank on the sheet; an open start or end of the window is nil.
  init(
    _ description: String, _ stay: String,
    days: (String?, String?) = ("2020-05-31", "2020-06-14"), kind: String? = "visit",
    in listed: String = "北京市丰台区",
    window: (String?, String?) = ("2020-06-01", nil), exposure: String? = nil,
    except: [String] = [], match: ListedArea.Match = .subtree, _ verdict: Verdict,
    _ rule: String? = nil
  ) {
    testDescription = description
    self.stay = stay
    self.from = days.0.map { .read($0) }
    self.to = days.1.map { .read($0) }
    self.kind = kind.map { .read($0) }
    (self.listed, self.window, self.exposure) = (listed, window, exposure)
    (self.except, self.match, self.verdict, self.rule) = (except, match, verdict, rule)
  }

  func outcome(transit: TransitPolicy = TransitPolicy()) throws -> ScreeningOutcome {
    let declaration = harmless([
      .stay(0, .place): .read(stay), .stay(0, .from): from ?? .blank,
      .stay(0, .to): to ?? .blank, .stay(0, .kind): kind ?? .blank,
    ])
    let entry = try area(
      listed, from: window.0, to: window.1, exposure: exposure, match: match, except: except)
    return try Screener(gazetteer: gazetteer()).screen(
      declaration, against: list([entry], transit: transit))
  }

  /// Of what met the entry; whatever else is wrong with the sheet is another table's business.
  func check(transit: TransitPolicy = TransitPolicy()) throws {
    let outcome = try outcome(transit: transit)
    #expect(met(outcome) == verdict, "\(outcome.reasons)")
    if let rule { #expect((outcome.reasons + outcome.notes).contains { $0.rule == rule }) }
  }
}

/// The most serious verdict of a reason that names an entry.
func met(_ outcome: ScreeningOutcome) -> Verdict {
  outcome.reasons.filter { $0.verdict > .undetermined && $0.entry != nil }.map(\.verdict).max()
    ?? .clear
}
