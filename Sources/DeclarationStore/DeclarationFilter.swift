public import Declarations

/// Which declarations, and in what order. Empty sets do not narrow.
public struct DeclarationFilter: Hashable, Sendable {
  public enum Order: Sendable, Hashable {
    /// By id: for going through everything.
    case identity
    /// Reviewed before unreviewed, then most serious verdict, then day received, then id.
    case lineList
    /// Most serious verdict first, then day received, then id.
    case urgency
  }

  /// The day received, both ends included.
  public var from: CalendarDay?
  public var to: CalendarDay?
  public var verdicts: Set<Verdict>
  public var states: Set<Declaration.State>
  public var station: String?
  /// Of the form alone, any version.
  public var form: String?
  public var order: Order

  public init(
    from: CalendarDay? = nil, to: CalendarDay? = nil, verdicts: Set<Verdict> = [],
    states: Set<Declaration.State> = [], station: String? = nil, form: String? = nil,
    order: Order = .identity
  ) {
    self.from = from
    self.to = to
    self.verdicts = verdicts
    self.states = states
    self.station = station
    self.form = form
    self.order = order
  }

  public static let all = DeclarationFilter()
}
