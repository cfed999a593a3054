import Screening

/// What changed between two versions, for people and for programs.
struct DifferenceText {
  let versions: (from: Int, to: Int)
  let terms: [HotspotTermChange]
  let changes: [HotspotChange]

  init(from earlier: HotspotList, to later: HotspotList) {
    versions = (earlier.version, later.version)
    terms = HotspotList.termChanges(from: earlier, to: later)
    changes = HotspotList.diff(from: earlier, to: later)
  }

  var text: String {
    guard !changes.isEmpty || !terms.isEmpty else { return "no change" }
    let told = HotspotChange.Kind.allCases.compactMap { kind in
      counts[kind.rawValue].map { "\($0) \(kind.rawValue)" }
    }
    let head = "version \(versions.from) → \(versions.to): "
    return
      ([head + (told.isEmpty ? "the same entries" : told.joined(separator: ", "))]
      + terms.map { "terms\t\($0.name)  \($0.before) → \($0.after)" } + changes.map(line))
      .joined(separator: "\n")
  }

  private func line(_ change: HotspotChange) -> String {
    let entry = (change.after ?? change.before).map { EntryText(entry: $0).text } ?? ""
    return "\(change.kind.rawValue)\t\(entry)\(change.was.map { "  (was \($0))" } ?? "")"
  }

  private var counts: [String: Int] {
    Dictionary(changes.map { ($0.kind.rawValue, 1) }, uniquingKeysWith: +)
  }

  struct Object: Encodable {
    var from: Int
    var to: Int
    var counts: [String: Int]
    var terms: [HotspotTermChange]
    var changes: [HotspotChange]
  }

  var object: Object {
    Object(from: versions.from, to: versions.to, counts: counts, terms: terms, changes: changes)
  }
}

extension HotspotChange {
  /// What of the entry was otherwise before; nil where there was none.
  fileprivate var was: String? {
    guard let before, after != nil else { return nil }
    switch kind {
    case .raised, .lowered: return before.level ?? "without level"
    case .extended, .shortened: return before.exposure.description
    case .widened, .narrowed: return EntryText(entry: before).text
    case .new, .lifted: return nil
    }
  }
}
