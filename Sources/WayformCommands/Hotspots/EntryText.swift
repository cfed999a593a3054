import Screening

/// A list entry on one line.
struct EntryText {
  let entry: HotspotEntry

  var text: String {
    [entry.kind.rawValue, entry.level ?? "", target, days, entry.note ?? ""]
      .filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private var target: String {
    switch entry.target {
    case .area(let area):
      let without = area.exclusions.map(\.path).joined(separator: "、")
      return area.place.path + (without.isEmpty ? "" : "（不含\(without)）")
    case .venue(let place), .gathering(let place): return place.path
    case .train(let train):
      return [
        train.numbers.sorted().joined(separator: "/"), train.segment,
        train.coach.map { "coach \($0)" },
      ]
      .compactMap { $0 }.joined(separator: " ")
    }
  }

  private var days: String {
    let window = entry.exposure
    return "\(window.from.map(String.init(describing:)) ?? "…") to "
      + "\(window.to.map(String.init(describing:)) ?? "…")"
  }
}
