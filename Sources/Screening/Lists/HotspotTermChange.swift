/// A change in what a list says of itself and that screening goes by.
public struct HotspotTermChange: Hashable, Sendable, Encodable {
  public var name: String
  public var before: String
  public var after: String
}

extension HotspotList {
  /// Look-back, transit policy and levels, where they differ.
  public static func termChanges(
    from earlier: HotspotList, to later: HotspotList
  ) -> [HotspotTermChange] {
    zip(earlier.envelope.terms, later.envelope.terms).compactMap { before, after in
      guard before.value != after.value else { return nil }
      return HotspotTermChange(name: before.name, before: before.value, after: after.value)
    }
  }
}

extension HotspotEnvelope {
  fileprivate var terms: [(name: String, value: String)] {
    [
      ("look-back", "\(lookBackDays) days"), ("transfer", transit.transfer.rawValue),
      ("stopped in the train", transit.stoppedInTrain.rawValue),
      ("passing through", transit.passThrough.rawValue),
      ("levels", levels.isEmpty ? "none" : levels.map(\.name).joined(separator: " > ")),
    ]
  }
}
