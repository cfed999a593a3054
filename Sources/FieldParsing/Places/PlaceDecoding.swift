public import Gazetteer

/// What a written place or station may say, best first.
public struct PlaceDecoding: Hashable, Sendable {
  public struct Candidate: Hashable, Sendable {
    /// As written on the sheet, with wrongly read characters mended; nothing is added.
    public var surface: String
    /// What it can mean; more than one where the name is shared, empty where it is unknown.
    public var codes: [DivisionCode]
    /// That every character of the surface is right, 0 to 1; the candidates and
    /// ``PlaceDecoding/outside`` sum to at most 1.
    public var probability: Double
    /// That the named units are right whatever the detail text after them; at least
    /// ``probability``.
    public var placeProbability: Double

    /// Some of the surface is detail text after the named units.
    var hasDetail: Bool { placeProbability > probability }

    public init(
      surface: String, codes: [DivisionCode], probability: Double, placeProbability: Double? = nil
    ) {
      self.surface = surface
      self.codes = codes
      self.probability = probability
      self.placeProbability = placeProbability ?? probability
    }
  }

  /// Most probable first; different surfaces.
  public var candidates: [Candidate]
  /// That what is written is in no list: then only the reader's own text can be offered.
  public var outside: Double

  public init(candidates: [Candidate], outside: Double) {
    self.candidates = candidates
    self.outside = outside
  }

  public var best: Candidate? { candidates.first }
}

/// What a written station may be, best first.
public struct StationDecoding: Hashable, Sendable {
  public struct Candidate: Hashable, Sendable {
    /// As written on the sheet, 站 included where it was written.
    public var surface: String
    /// The stations of that name.
    public var stations: [Station]
    /// Where they lie: the county where known, else the city.
    public var codes: [DivisionCode]
    /// 0 to 1; the candidates and ``StationDecoding/outside`` sum to at most 1.
    public var probability: Double

    public init(
      surface: String, stations: [Station], codes: [DivisionCode], probability: Double
    ) {
      self.surface = surface
      self.stations = stations
      self.codes = codes
      self.probability = probability
    }
  }

  public var candidates: [Candidate]
  /// That what is written is no station in the list.
  public var outside: Double

  public init(candidates: [Candidate], outside: Double) {
    self.candidates = candidates
    self.outside = outside
  }

  public var best: Candidate? { candidates.first }
}
