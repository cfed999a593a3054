import DeclarationDesk
import Declarations
import FieldParsing
import FormPrinting
import FormReading
import FormTemplates
import Foundation
import Gazetteer
import Intake
import Recognition
import Screening

/// Puts together what reading and screening need.
struct Workbench {
  /// Enough for registration and for telling print from writing; see ``ReferenceForm``.
  private static let referenceDotsPerInch = 200.0

  let catalog: FormCatalog
  let gazetteer: Gazetteer
  let calibration: Calibration
  let readers: ReaderSet

  init(
    catalog: FormCatalog, readers: ReaderSet = .tesseract, calibration: Calibration? = nil
  ) throws {
    self.catalog = catalog
    self.readers = readers
    gazetteer = try Gazetteer.builtIn()
    self.calibration = try calibration ?? Calibration.builtIn()
  }

  func settlement(list: HotspotList?, errorBudget: Double) -> Settlement {
    Settlement(
      gazetteer: gazetteer,
      interpreter: FieldInterpreter(
        gazetteer: gazetteer, calibration: calibration, errorBudget: errorBudget),
      screener: Screener(gazetteer: gazetteer), list: list)
  }

  func setup(
    list: HotspotList?, errorBudget: Double = FieldInterpreter.doubleKeyingError
  ) throws -> ReadingSetup {
    let readers = readers
    return ReadingSetup(
      forms: try references(),
      settlement: settlement(list: list, errorBudget: errorBudget),
      makeReaders: { try readers.make() })
  }

  private func references() throws -> [ReferenceForm] {
    try catalog.templates.map { template in
      ReferenceForm(
        template: template,
        blank: try FormPrinter(template: template).image(
          dotsPerInch: Self.referenceDotsPerInch),
        dotsPerInch: Self.referenceDotsPerInch)
    }
  }
}
