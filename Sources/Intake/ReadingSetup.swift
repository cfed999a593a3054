public import DeclarationDesk
public import Declarations
public import FormReading
public import Recognition

/// All that reading needs and that stays the same over a batch.
public struct ReadingSetup: Sendable {
  public var forms: [ReferenceForm]
  public var settlement: Settlement
  /// Engines belong to one worker each, so every worker makes its own.
  public var makeReaders: @Sendable () throws -> [any LineReader]

  public init(
    forms: [ReferenceForm], settlement: Settlement,
    makeReaders: @escaping @Sendable () throws -> [any LineReader]
  ) {
    self.forms = forms
    self.settlement = settlement
    self.makeReaders = makeReaders
  }
}

/// Where and when the sheets of a batch were handed in.
public struct Reception: Sendable, Hashable {
  public var station: String?
  public var received: CalendarDay
  /// The day was not said, so ``received`` is only the day of scanning: a sheet out of a backlog
  /// that is dated in full was handed in on its own date.
  public var isAssumed: Bool

  public init(station: String? = nil, received: CalendarDay, isAssumed: Bool = false) {
    self.station = station
    self.received = received
    self.isAssumed = isAssumed
  }
}
