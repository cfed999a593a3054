import DeclarationDesk
public import Declarations
public import FieldParsing
public import FormReading
public import Imaging

/// A page image to a screened declaration. Belongs to one worker; blocks.
public final class SheetPipeline {
  private let reader: SheetReader
  private let settlement: Settlement

  public init(_ setup: ReadingSetup) throws {
    reader = SheetReader(forms: setup.forms, readers: try setup.makeReaders())
    settlement = setup.settlement
  }

  /// What a page turned out to be.
  public enum Outcome: Sendable {
    case sheet(Sheet)
    case blank
    case rejected(Rejection)
  }

  public struct Sheet: Sendable {
    /// Settled and screened.
    public var declaration: Declaration
    public var observation: SheetObservation
    /// What every confidence rests on.
    public var evidence: [FieldKey: FieldEvidence]
  }

  /// Throws only where an engine fails.
  public func read(
    _ page: PageImage, source: PageSource, id: String, reception: Reception
  ) throws -> Outcome {
    switch try reader.read(page) {
    case .blank: return .blank
    case .rejected(let rejection): return .rejected(rejection)
    case .form(let observation):
      let (interpreted, received) = interpret(observation, reception)
      let declaration = Declaration(
        id: id, source: source, form: observation.form, station: reception.station,
        received: received, fields: interpreted.fields, places: interpreted.places)
      return .sheet(
        Sheet(
          declaration: settlement.screen(declaration), observation: observation,
          evidence: interpreted.evidence))
    }
  }

  private func interpret(
    _ observation: SheetObservation, _ reception: Reception
  ) -> (InterpretedSheet, received: CalendarDay) {
    func interpret(_ day: CalendarDay) -> InterpretedSheet {
      settlement.interpreter.interpret(
        observation.observations, form: observation.form, received: day)
    }
    let sheet = interpret(reception.received)
    guard let own = Self.ownDate(of: sheet, reception), own != reception.received else {
      return (sheet, reception.received)
    }
    return (interpret(own), reception.isAssumed ? own : reception.received)
  }

  /// Arrival and signature lie this close together on a sheet that is dated consistently.
  private static let handInDays = 3
  /// A pile is scanned this long after its first sheet at the most.
  private static let pileDays = 31

  /// The day that arrival and signature agree on, where the sheet was dated before it was scanned.
  /// A pile whose day was said may hold sheets of the weeks before, dated twice; where no day was
  /// said, any date in full will do.
  private static func ownDate(of sheet: InterpretedSheet, _ reception: Reception) -> CalendarDay? {
    let dates = [FieldKey.arrivalDate, .signatureDate].compactMap { key -> CalendarDay? in
      guard let reading = sheet.fields[key], let day = reading.value?.day else { return nil }
      return !reception.isAssumed || reading.raw.contains(String(day.year)) ? day : nil
    }
    guard let first = dates.min(), let last = dates.max(), last < reception.received,
      first.distance(to: last) <= handInDays
    else { return nil }
    if reception.isAssumed { return last }
    return dates.count == 2 && last.distance(to: reception.received) <= pileDays ? last : nil
  }
}
