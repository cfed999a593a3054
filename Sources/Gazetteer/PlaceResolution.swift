/// What a written place can mean. A set: where two units fit, both are here.
public struct PlaceResolution: Hashable, Sendable {
  public struct Match: Hashable, Sendable {
    /// The deepest unit that was named.
    public var code: DivisionCode
    /// The part of the text that names it and its parents, as written.
    public var consumed: String
    /// What follows: a village, a road, a compound. Empty where nothing does.
    public var detail: String
    /// Every unit was written with its full official name (of any year), none by a short name
    /// or an alias. Left-out levels do not count against it.
    public var isExact: Bool

    public init(code: DivisionCode, consumed: String, detail: String, isExact: Bool) {
      self.code = code
      self.consumed = consumed
      self.detail = detail
      self.isExact = isExact
    }
  }

  /// In code order; empty where no unit fits.
  public var matches: [Match]

  public init(matches: [Match]) { self.matches = matches }

  public var codes: [DivisionCode] { matches.map(\.code) }
  public var isAmbiguous: Bool { matches.count > 1 }
  /// The one match, nil where there is none or more than one.
  public var only: Match? { matches.count == 1 ? matches.first : nil }
}

/// How two units lie to each other, renames and mergers over the years taken into account.
public enum DivisionRelation: Hashable, Sendable {
  /// The same ground.
  case same
  /// The first lies wholly in the second.
  case within
  /// The second lies wholly in the first.
  case around
  /// They share ground, but neither is known to hold the other: a unit that was split.
  case overlapping
  case apart
}
