import Declarations
import Evaluation
import FieldParsing
import FormPrinting
import FormReading
import FormTemplates
import Foundation
import Gazetteer
import Imaging
import Intake
import Recognition

/// Cuts every sheet once, as the product does, and has Tesseract read it under each variant.
final class PreparationBench {
  private let interpreter: FieldInterpreter
  private let catalog: FormCatalog
  private let sheets: SheetReader
  private let readers: [(variant: PreparationVariant, reader: TesseractReader)]

  /// As the product's own reference forms.
  private static let referenceDotsPerInch = 200.0

  init(_ variants: [PreparationVariant]) throws {
    let gazetteer = try Gazetteer.builtIn()
    interpreter = FieldInterpreter(gazetteer: gazetteer, calibration: try Calibration.builtIn())
    catalog = try FormCatalog.builtIn()
    let forms = try catalog.templates.map { template in
      ReferenceForm(
        template: template,
        blank: try FormPrinter(template: template).image(dotsPerInch: Self.referenceDotsPerInch),
        dotsPerInch: Self.referenceDotsPerInch)
    }
    sheets = SheetReader(forms: forms, readers: [])
    let engines = TesseractEngines()
    readers = try variants.map { ($0, try TesseractReader($0.tuning, sharing: engines)) }
  }

  /// A sheet that cannot be laid on its form counts for nothing.
  func measure(_ scans: [LabelledScan]) throws -> PreparationReport {
    var report = PreparationReport()
    report.variants = readers.map { .init(name: $0.variant.name) }
    for (number, scan) in scans.enumerated() {
      guard let sheet = try sheets.cut(try PageFile(path: scan.file.path).page(1)),
        let template = catalog.form(sheet.sheet.form), let day = Self.received(scan.truth)
      else { continue }
      let trial = PreparationTrial(
        sheet: sheet, truth: scan.truth, template: template, received: day,
        interpreter: interpreter)
      try measure(trial, startingAt: number, &report)
    }
    return report
  }

  /// Whoever comes first meets cold caches: every sheet begins with another variant.
  private func measure(
    _ trial: PreparationTrial, startingAt number: Int, _ report: inout PreparationReport
  ) throws {
    var readings = [PreparationTrial.Reading?](repeating: nil, count: readers.count)
    for offset in readers.indices {
      let index = (number + offset) % readers.count
      let (variant, reader) = readers[index]
      readings[index] = try trial.read(by: reader, variant)
    }
    let complete = readings.compactMap { $0 }
    guard let full = complete.first else { return }
    report.sheets += 1
    let expected = trial.score(full)
    for (index, reading) in complete.enumerated() {
      let whole = reading.completed(by: full)
      report.variants[index].seconds += whole.seconds.values.reduce(0, +)
      let scores = whole.lattices == full.lattices ? expected : trial.score(whole)
      report.variants[index].count(scores, beside: expected)
    }
  }

  /// The day the specimen was made for; else its arrival, as with sheets handed in at a station.
  private static func received(_ truth: Truth) -> CalendarDay? {
    truth.made?.received ?? truth.fields[.arrivalDate]?.day
  }
}

extension PreparationReport.Variant {
  /// Both of the same sheet, in one order.
  fileprivate mutating func count(
    _ scores: [PreparationTrial.Score], beside full: [PreparationTrial.Score]
  ) {
    for (own, full) in zip(scores, full) {
      families[own.family, default: .init()].total += 1
      families[own.family]?.decoded.count(own.isDecoded, beside: full.isDecoded)
      families[own.family]?.raw.count(own.isRawRight, beside: full.isRawRight)
    }
  }
}
