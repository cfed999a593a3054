import Gazetteer

/// What is listed, apart from how seriously, for which days and with which exclusions.
struct ListedSubject: Hashable {
  private let kind: HotspotEntry.Kind
  private let codes: Set<String>
  private let text: String

  init(_ entry: HotspotEntry) {
    kind = entry.kind
    switch entry.target {
    case .area(let area): (codes, text) = Self.identity(of: area.place)
    case .venue(let place), .gathering(let place): (codes, text) = Self.identity(of: place)
    case .train(let train):
      (codes, text) = (train.numbers, "\(train.coach ?? "")|\(train.segment ?? "")")
    }
  }

  private static func identity(of place: ListedPlace) -> (Set<String>, String) {
    let codes = Set(place.codes.map(\.rawValue))
    return (codes, codes.isEmpty ? place.path.comparable : place.detail.comparable)
  }
}

/// A run of a train, whichever of its coaches are listed; nil for everything else.
struct ListedRun: Hashable {
  private let numbers: Set<String>
  private let window: DayWindow

  init?(_ entry: HotspotEntry) {
    guard case .train(let train) = entry.target else { return nil }
    numbers = TrainNumbers(train).all
    window = entry.window
  }
}
