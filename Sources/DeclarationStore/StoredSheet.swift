public import Declarations

/// A declaration with everything that is kept about it.
public struct StoredSheet: Hashable, Sendable {
  /// As it stands now: machine readings, every correction on top, settled and screened.
  public var declaration: Declaration
  /// As the machine read it, never touched by a person.
  public var machine: Declaration
  public var observations: [FieldObservation]
  /// Oldest first; undoing is a row of its own.
  public var corrections: [Correction]
  /// Oldest first.
  public var notes: [SheetNote]
  /// Every verdict there ever was, oldest first; the last one counts.
  public var screenings: [ScreeningRecord]
  /// Of the registered page (JPEG); nil once purged.
  public var evidenceHash: String?
}

public struct SheetNote: Hashable, Sendable {
  public var text: String
  public var by: String
  public var at: Moment
}

public struct ScreeningRecord: Hashable, Sendable {
  public var outcome: ScreeningOutcome
  public var at: Moment
  /// Why it was screened, such as `scan`, `correction`, `list 3 activated`.
  public var cause: String
}

/// Numbers for `status`.
public struct StoreStatus: Hashable, Sendable {
  public var pages: [PageOutcome: Int]
  public var states: [Declaration.State: Int]
  public var verdicts: [Verdict: Int]
  /// Declarations where a doctor should look.
  public var refer: Int
  /// Declarations whose verdict was not given by the active list.
  public var outdated: Int
  /// The first and last day received.
  public var received: ClosedRange<CalendarDay>?
  public var activeList: Int?
  public var profile: StoreProfile
}

/// What was said when the store was made.
public struct StoreProfile: Hashable, Sendable, Codable {
  /// Why these data are kept.
  public var purpose: String
  public var station: String?
  /// Days after the day received until a declaration is to be purged.
  public var retentionDays: Int
  public var created: Moment

  public init(purpose: String, station: String?, retentionDays: Int, created: Moment) {
    self.purpose = purpose
    self.station = station
    self.retentionDays = retentionDays
    self.created = created
  }
}

extension StoredSheet {
  /// The readings as they stood then: the machine's, with the corrections made up to that moment.
  /// What the machine read before the sheet was read again is not kept.
  public func readings(asOf moment: Moment) -> Declaration {
    machine.with(corrections.filter { $0.at <= moment })
  }
}
