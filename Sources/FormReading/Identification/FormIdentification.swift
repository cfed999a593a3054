internal import Declarations
internal import FormTemplates
internal import Imaging

/// Which form a page is and where it lies.
struct IdentifiedSheet {
  let form: ReferenceForm
  let serial: String?
  let registration: Registration
}

/// Tries what is known, cheapest first: marks, the code, then the rows and columns of print.
struct FormIdentification {
  let scan: ScannedPage
  let darkness: GrayImage
  let forms: [ReferenceForm]
  let scanner: CodeScanner

  /// Two forms that fit a page without a code nearly as well: shares of patches found.
  private static let leastLead = 0.15
  /// How many patches tell whether a hypothesis is worth refining.
  private static let sample = 12
  /// Shares of a sample of patches. Other ways up and other forms find fewer than one in five.
  private static let leastScore = 0.25
  /// Of the best score, from which another hypothesis is worth refining.
  private static let rivalScore = 0.6
  private static let mostRefined = 4
  /// Pixels to the inch at which the code is looked at, three or more for each of its modules;
  /// now and then the scanner sees at one what it does not see at another.
  private static let codeDotsPerInch = [250.0, 200, 320]
  /// Around the place of the code, in millimetres.
  private static let codeMargin = 5.0

  func identify() -> Result<IdentifiedSheet, Rejection> {
    for threshold in MarkPose.thresholds {
      let marks = MarkPose(scan, darkness: darkness, threshold: threshold)
      let byMarks = forms.flatMap { form in
        marks.maps(onto: form.template).map { Hypothesis(form: form, map: $0) }
      }
      if let found = best(among: byMarks) { return settle(found) }
    }
    let profiles = ProfilePose(scan: scan, darkness: darkness)
    let byProfile = forms.flatMap { form in
      profiles.guesses(for: form).prefix(2).map {
        Hypothesis(form: form, map: $0.map, isWide: true)
      }
    }
    if let found = best(among: byProfile) { return settle(found) }
    return .failure(unrecognised())
  }

  struct Hypothesis {
    let form: ReferenceForm
    let map: Homography
    /// The map may be several millimetres off.
    var isWide = false
  }

  private struct Fitted {
    let form: ReferenceForm
    let registration: Registration
  }

  private func best(among hypotheses: [Hypothesis]) -> [Fitted]? {
    let scored = hypotheses.map { ($0, score($0)) }
    let least = max(Self.leastScore, Self.rivalScore * (scored.map(\.1).max() ?? 0))
    let ranked = scored.filter { $0.1 >= least }.sorted { $0.1 > $1.1 }
    let fitted = ranked.prefix(Self.mostRefined).compactMap { hypothesis, _ in
      RegistrationRefinement(scan: scan, form: hypothesis.form)
        .refine(hypothesis.map, isWide: hypothesis.isWide)
        .map { Fitted(form: hypothesis.form, registration: $0) }
    }.filter { $0.registration.isTrustworthy }
    let sorted = fitted.sorted { $0.registration.foundShare > $1.registration.foundShare }
    return sorted.isEmpty ? nil : sorted
  }

  /// Share of a sample of patches that are found about where the hypothesis puts them.
  private func score(_ hypothesis: Hypothesis) -> Double {
    let patches = hypothesis.form.patches
    let step = max(1, patches.count / Self.sample)
    let chosen = stride(from: 0, to: patches.count, by: step).map { ($0, patches[$0]) }
    let reach = hypothesis.isWide ? RegistrationRefinement.wideReach : PatchSelection.reach
    let found = PatchTracking(scan: scan, reach: reach).find(chosen, under: hypothesis.map)
    return Double(found.count) / Double(max(1, chosen.count))
  }

  /// The code decides where it can be read; a form it does not name is never accepted.
  private func settle(_ fitted: [Fitted]) -> Result<IdentifiedSheet, Rejection> {
    guard let first = fitted.first else { return .failure(unrecognised()) }
    if let code = code(first) {
      guard let named = fitted.first(where: { $0.form.template.identity == code.form }) else {
        return .failure(named(by: code))
      }
      return .success(
        IdentifiedSheet(form: named.form, serial: code.serial, registration: named.registration))
    }
    let rival = fitted.first { $0.form.template.identity != first.form.template.identity }
    if let rival,
      first.registration.foundShare - rival.registration.foundShare < Self.leastLead
    {
      return .failure(.ambiguous)
    }
    return .success(
      IdentifiedSheet(form: first.form, serial: nil, registration: first.registration))
  }

  private func code(_ fitted: Fitted) -> FormCode? {
    guard let box = fitted.form.template.code else { return nil }
    let area = box.insetBy(-Self.codeMargin, -Self.codeMargin)
    for dotsPerInch in Self.codeDotsPerInch {
      let image = scan.page.gray.cut(
        area, through: fitted.registration.map, dotsPerInch: dotsPerInch)
      let codes = image.map { scanner.texts(in: $0).compactMap { FormCode(payload: $0) } } ?? []
      if let code = codes.first { return code }
    }
    return nil
  }

  /// A form that a code names but that did not fit: known or not, it is said.
  private func named(by code: FormCode) -> Rejection {
    forms.contains { $0.template.identity == code.form } ? .poorFit : .unknownForm(code.form)
  }

  private func unrecognised() -> Rejection {
    let codes = scanner.texts(in: scan.page.gray).compactMap { FormCode(payload: $0) }
    return codes.first.map { named(by: $0) } ?? .notAForm
  }
}

extension Rejection {
  static let notAForm = Rejection(
    code: "not-a-form", reason: "the page is none of the known forms",
    remedy: "take it out of the pile, or add the form's template")
  static let poorFit = Rejection(
    code: "poor-fit", reason: "the page does not lie on its form well enough to be read",
    remedy: "flatten the sheet and scan it again, whole and without other paper on it")
  static let ambiguous = Rejection(
    code: "ambiguous-edition",
    reason: "the page fits more than one edition and its code is not legible",
    remedy: "scan it again with the code uncovered, or name the form")
  static let tooCoarse = Rejection(
    code: "too-coarse", reason: "the page has too few pixels to be read",
    remedy: "scan at 200 to 400 dpi")
  static func unknownForm(_ form: FormIdentity) -> Rejection {
    Rejection(
      code: "unknown-edition", reason: "no template for \(form)",
      remedy: "add the form's template and scan again")
  }
}
