import Declarations

/// Stays follow one another, oldest or newest first, and share a day of travel at most.
struct StaysAreOrdered: SheetRule {
  func apply(to sheet: inout SheetDraft) {
    let rows = sheet.stayRows.filter { sheet.day(.stay($0, .from)) != nil }
    let pairs = Array(zip(rows, rows.dropFirst()))
    let ascending = pairs.filter { follows($0.1, $0.0, sheet) }
    let descending = pairs.filter { follows($0.0, $0.1, sheet) }
    guard ascending.count < pairs.count, descending.count < pairs.count else { return }
    // The direction of most rows is the writer's; the others break it.
    let kept = ascending.count >= descending.count ? ascending : descending
    for pair in pairs where !kept.contains(where: { $0 == pair }) {
      sheet.oppose(.stay(pair.0, .from), .stay(pair.1, .from), by: .staysUnordered)
    }
  }

  /// Whether the later row begins no sooner than the earlier one ends, or begins where its end is
  /// not known.
  private func follows(_ later: Int, _ earlier: Int, _ sheet: SheetDraft) -> Bool {
    guard let start = sheet.day(.stay(later, .from)),
      let before = sheet.day(.stay(earlier, .from))
    else { return true }
    return start >= sheet.day(.stay(earlier, .to)) ?? before
  }
}
