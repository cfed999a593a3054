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
      let interpreted = settlement.interpreter.interpret(
        observation.observations, form: observation.form, received: reception.received)
      let declaration = Declaration(
        id: id, source: source, form: observation.form, station: reception.station,
        received: reception.received, fields: interpreted.fields, places: interpreted.places)
      return .sheet(
        Sheet(
          declaration: settlement.screen(declaration), observation: observation,
          evidence: interpreted.evidence))
    }
  }
}
