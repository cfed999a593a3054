import Declarations
import Gazetteer

/// One row of a hotspot CSV on its way to an entry.
struct HotspotRow {
  private let line: Int
  private let cells: [String: String]
  private let extra: [String: String]
  private let places: ListedPlaces

  init(_ row: CSVTable.Row, header: [String], places: ListedPlaces) {
    let pairs = zip(header, row.cells.map(\.trimmed)).filter { !$0.1.isEmpty }
    line = row.line
    cells = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    extra = cells.filter { HotspotColumn(rawValue: $0.key) == nil }
    self.places = places
  }

  /// A row that cannot be used, and why.
  struct Unusable: Error {
    var reason: String
  }

  func read(into draft: inout ListDraft) {
    do throws(Unusable) {
      try readEntry(into: &draft)
    } catch {
      draft.reject(line: line, reason: error.reason)
    }
  }

  private subscript(_ column: HotspotColumn) -> String? { cells[column.rawValue] }

  private func readEntry(into draft: inout ListDraft) throws(Unusable) {
    let kind = try kind()
    let window = try window(of: kind)
    let exposureFrom = try day(.exposureFrom)
    if let exposureFrom, let to = window.to, to < exposureFrom {
      throw Unusable(reason: "exposureFrom \(exposureFrom) lies after to \(to)")
    }
    let (target, manner) = try target(of: kind, draft: &draft)
    let entry = HotspotEntry(
      id: "", level: draft.level(self[.level] ?? ""), target: target, window: window,
      exposureFrom: exposureFrom, source: self[.source], note: self[.note], extra: extra)
    let isResolved = judgePlace(of: entry, draft: &draft)
    draft.add(entry, line: line, manner: manner, isResolved: isResolved)
  }

  private func kind() throws(Unusable) -> HotspotEntry.Kind {
    guard let written = self[.kind] else {
      return self[.place] == nil && self[.code] == nil && self[.train] != nil ? .train : .area
    }
    guard let kind = HotspotEntry.Kind(rawValue: written.lowercased()) else {
      throw Unusable(reason: "kind '\(written)' is none of area, venue, train, gathering")
    }
    return kind
  }

  /// `date` is short for a window of one day.
  private func window(of kind: HotspotEntry.Kind) throws(Unusable) -> DayWindow {
    let date = try day(.date)
    let window = DayWindow(from: try day(.from) ?? date, to: try day(.to) ?? date)
    if window.isReversed { throw Unusable(reason: "to lies before from (\(window))") }
    if kind == .train, window == DayWindow() {
      throw Unusable(reason: "a train needs its service date in 'date' (or 'from' and 'to')")
    }
    return window
  }

  private func day(_ column: HotspotColumn) throws(Unusable) -> CalendarDay? {
    guard let written = self[column] else { return nil }
    guard let day = CalendarDay(iso: written) else {
      throw Unusable(reason: "\(column.rawValue) '\(written)' is no date written YYYY-MM-DD")
    }
    return day
  }

  /// The target, and how its place was found.
  private func target(
    of kind: HotspotEntry.Kind, draft: inout ListDraft
  ) throws(Unusable) -> (HotspotEntry.Target, PlaceManner?) {
    if kind == .train { return (.train(try train()), nil) }
    let found = try place(draft: &draft)
    switch kind {
    case .venue: return (.venue(found.place), found.manner)
    case .gathering: return (.gathering(found.place), found.manner)
    case .area, .train: return (.area(try area(found.place)), found.manner)
    }
  }

  private func area(_ place: ListedPlace) throws(Unusable) -> ListedArea {
    let match = ListedArea.Match(rawValue: (self[.match] ?? "subtree").lowercased())
    guard let match else {
      throw Unusable(reason: "match '\(self[.match] ?? "")' is neither subtree nor exact")
    }
    let exclusions = (self[.exclude] ?? "").split { ";；、|".contains($0) }
      .map { places.part($0.trimmed, of: place) }
    return ListedArea(place: place, match: match, exclusions: exclusions)
  }

  private func place(draft: inout ListDraft) throws(Unusable) -> LocatedPlace {
    let path = self[.place] ?? ""
    guard let written = self[.code] else {
      if path.isEmpty { throw Unusable(reason: "has neither place nor code") }
      return places.located(path)
    }
    guard let code = DivisionCode(rawValue: written) else {
      throw Unusable(reason: "code '\(written)' is no division code of 2, 4, 6, 9 or 12 digits")
    }
    let (place, disagrees) = places.place(path, code: code)
    if disagrees { draft.warn(line: line, "code \(code) lies apart from '\(path)'; both count") }
    return LocatedPlace(place: place, manner: places.manner(of: place))
  }

  private func train() throws(Unusable) -> ListedTrain {
    let numbers = TrainNumbers(self[.train] ?? "").all
    guard !numbers.isEmpty else { throw Unusable(reason: "a train needs its number in 'train'") }
    if let wrong = numbers.sorted().first(where: { !Self.isTrainNumber($0) }) {
      throw Unusable(reason: "'\(wrong)' is no train number such as G123 or K1525")
    }
    return ListedTrain(numbers: numbers, coach: self[.coach], segment: self[.segment])
  }

  /// An optional letter of those in use, then one to four digits.
  private static func isTrainNumber(_ text: String) -> Bool {
    let digits =
      text.first.map { "GDCZTKYLSPAN".contains($0) } ?? false ? text.dropFirst() : text[...]
    return (1...4).contains(digits.count) && digits.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// Whether the place was found down to a county; an area that was not found at all is kept, to
  /// be compared by its text, but stops the import unless errors are accepted.
  private func judgePlace(of entry: HotspotEntry, draft: inout ListDraft) -> Bool {
    guard let place = entry.place else { return true }
    if place.codes.isEmpty, case .area = entry.target {
      draft.reject(
        line: line,
        reason: "place '\(place.path)' is not in the gazetteer; give its code, or accept errors "
          + "to have it compared by its text only")
      return false
    }
    if place.codes.count > 1 {
      let codes = place.codes.map(\.rawValue).joined(separator: ", ")
      draft.warn(line: line, "'\(place.path)' may be any of \(codes); each counts as possible")
    }
    return places.isResolved(place)
  }
}
