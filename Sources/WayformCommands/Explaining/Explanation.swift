import DeclarationDesk
import DeclarationStore
import Declarations

/// One verdict of a sheet, and whether it was found to be the same again.
struct Explanation {
  let sheet: StoredSheet
  /// Nil while the sheet was never screened.
  let outcome: ScreeningOutcome?
  /// The record of an earlier verdict that was asked for; nil for the one that counts now.
  let record: ScreeningRecord?
  /// Nil where nobody asked for it.
  let replayed: VerdictReplay.Result?

  init(sheet: StoredSheet, under version: Int?, replay: VerdictReplay?) throws {
    self.sheet = sheet
    guard let version, version != sheet.declaration.screening?.listVersion else {
      record = nil
      outcome = sheet.declaration.screening
      replayed = try replay?.check(sheet)
      return
    }
    guard let found = sheet.screenings.last(where: { $0.outcome.listVersion == version }) else {
      let known = Set(sheet.screenings.compactMap(\.outcome.listVersion)).sorted()
      throw UsageError(
        "this declaration has no verdict of its own under list version \(version); it has under: "
          + (known.isEmpty ? "none" : known.map(String.init).joined(separator: ", ")))
    }
    record = found
    outcome = found.outcome
    replayed = try replay?.check(found, of: sheet)
  }

  /// Readings as they stood when the verdict was given.
  var declaration: Declaration { record.map { sheet.readings(asOf: $0.at) } ?? sheet.declaration }

  struct Comparison: Encodable {
    var declaration: String
    var verdict: Verdict?
    var listVersion: Int?
    var replay: String
    /// What came out instead; nil where it is the same.
    var replayed: ScreeningOutcome?
  }

  var comparison: Comparison {
    var other: ScreeningOutcome?
    if case .differs(let outcome) = replayed { other = outcome }
    return Comparison(
      declaration: sheet.declaration.id, verdict: outcome?.verdict,
      listVersion: outcome?.listVersion, replay: replayed?.word ?? "not asked", replayed: other)
  }
}

extension VerdictReplay.Result {
  var isFailure: Bool { if case .differs = self { true } else { false } }

  var word: String {
    switch self {
    case .same: "same"
    case .differs: "differs"
    case .readingsReplaced: "readings replaced"
    case .neverScreened: "never screened"
    }
  }

  var sentence: String {
    switch self {
    case .same: "Given again from the stored readings and list: the same to the byte."
    case .differs(let other):
      "Given again it is ANOTHER: \(other.verdict.rawValue). Rules, readings or list are not "
        + "those that gave it; screen again."
    case .readingsReplaced:
      "Cannot be given again: the sheet was read again since, and its earlier readings are gone."
    case .neverScreened: "There is no verdict to give again."
    }
  }
}

/// Over a whole store.
struct ReplayTally: Encodable {
  private(set) var checked = 0
  private(set) var same = 0
  private(set) var neverScreened = 0
  /// Ids, in the store's order.
  private(set) var differing: [String] = []

  mutating func add(_ id: String, _ result: VerdictReplay.Result) {
    checked += 1
    switch result {
    case .same: same += 1
    case .neverScreened: neverScreened += 1
    case .differs, .readingsReplaced: differing.append(id)
    }
  }

  var text: String {
    let unscreened = neverScreened > 0 ? ", \(neverScreened) never screened" : ""
    return
      (["\(checked) verdicts given again: \(same) the same to the byte\(unscreened)"]
      + differing.map { "  another: \($0)" }).joined(separator: "\n")
  }
}

/// A verdict that does not follow from what is stored: nobody may rely on it.
struct ReplayFailure: Error, CustomStringConvertible {
  let count: Int
  var description: String {
    "\(count) \(count == 1 ? "verdict does" : "verdicts do") not follow from what is stored. "
      + "Run `wayform screen`; where that does not mend it, restore a backup."
  }
}
