public import Declarations
import FormPrinting
public import FormTemplates
public import Gazetteer
import Imaging
public import Screening

/// Makes filled and worn scans of invented people. Specimen `index` follows from the options and
/// `index` alone, so that any can be made alone, in any order, on any task.
public struct SpecimenFactory: Sendable {
  public let form: FormTemplate
  public let options: SpecimenOptions
  private let supply: PlaceSupply
  private let hotspots: HotspotSample
  private let judge: TruthJudge
  private let library = GlyphLibrary()

  /// - Throws: ``SpecimenError`` where the form has no field that can be filled, or the hotspot
  ///   list cannot be imported.
  public init(
    form: FormTemplate, gazetteer: Gazetteer, options: SpecimenOptions
  ) throws(SpecimenError) {
    guard !form.fields.isEmpty else { throw .nothingToFill(form.identity) }
    self.form = form
    self.options = options
    supply = PlaceSupply(gazetteer)
    var chance = SeededGenerator(seed: options.seed).fork("hotspots")
    hotspots = HotspotSample(supply, using: &chance)
    judge = try TruthJudge(hotspots.csv, gazetteer: gazetteer)
  }

  /// The hotspot list that all verdicts follow from: a file for `hotspots import`.
  public func hotspotsCSV() -> String { hotspots.csv }

  /// The same list as the product's importer reads it.
  public var hotspotList: HotspotList { judge.list }

  /// - Parameter index: Counted from 0.
  /// - Throws: ``SpecimenError`` where a font is missing.
  public func make(index: Int) throws(SpecimenError) -> Specimen {
    do {
      return try draw(index)
    } catch {
      throw .drawing(error)
    }
  }

  private func draw(_ index: Int) throws(PrintingError) -> Specimen {
    let chance = SeededGenerator(seed: options.seed).fork(index)
    var people = chance.fork("people")
    var writing = chance.fork("writing")
    var wearing = chance.fork("wear")
    let style = style(using: &writing)
    let plan = plan(isTyped: style == .typed, using: &people)
    let wear = WearPlan(
      options.degradation, pageWidth: form.pageWidth, pageHeight: form.pageHeight,
      using: &wearing)
    let serial = serial(index)
    let scribes = scribes(style, using: &writing)
    let print = try FormPrinter(template: form).image(
      dotsPerInch: options.dotsPerInch, serial: serial)
    var sheet = Sheet(print, colored: wear.isColored, dotsPerInch: options.dotsPerInch)
    try SheetWriting(form: form, text: scribes.text, pen: scribes.pen, using: &writing)
      .write(plan, on: &sheet, using: &writing)
    try wear.seal?.press(on: &sheet)
    for step in wear.steps { step.apply(to: &sheet) }
    var made = SpecimenTruth.Making(
      seed: options.seed, index: index, style: style, degradation: options.degradation,
      split: options.split, received: plan.received)
    made.fonts = scribes.text.hand.faces.all
    made.wear = wear.names
    made.slips = plan.slips
    made.corrections = plan.answers.filter { $0.value.isCorrected }.keys.sorted()
    return Specimen(
      name: Specimen.name(index), serial: serial, scan: sheet.scan,
      dotsPerInch: sheet.dotsPerInch,
      truth: truth(of: plan, serial: serial, made: made))
  }

  private func style(using chance: inout SeededGenerator) -> SpecimenOptions.Style {
    guard options.style == .mixed else { return options.style }
    return chance.pick([.typed, .handprint, .handprint, .handwritten]) ?? .handprint
  }

  private func plan(isTyped: Bool, using chance: inout SeededGenerator) -> SheetPlan {
    var plan = SheetPlan(form: form, supply: supply, hotspots: hotspots, using: &chance)
    Slips.make(in: &plan, using: &chance)
    Corrections.make(in: &plan, form: form, isTyped: isTyped, using: &chance)
    return plan
  }

  /// As offices number their pads: the seed's last four digits and the sheet.
  private func serial(_ index: Int) -> String {
    let pad = String(options.seed % 10_000)
    return "SP" + String(repeating: "0", count: 4 - pad.count) + pad + "-" + Specimen.name(index)
  }

  private func scribes(
    _ style: SpecimenOptions.Style, using chance: inout SeededGenerator
  ) -> (text: Scribe, pen: Scribe) {
    let fonts = FontCase.of(options.split)
    let written =
      style == .handwritten
      ? Hand.handwritten(fonts, using: &chance) : Hand.handprint(fonts, using: &chance)
    let text = style == .typed ? Hand.typed(fonts, using: &chance) : written
    func scribe(_ hand: Hand) -> Scribe {
      Scribe(hand: hand, library: library, pixelsPerMillimetre: options.dotsPerInch / 25.4)
    }
    return (scribe(text), scribe(written))
  }

  private func truth(
    of plan: SheetPlan, serial: String, made: SpecimenTruth.Making
  ) -> SpecimenTruth {
    var fields = plan.answers.mapValues(\.value)
    if form.field(.serial) != nil { fields[.serial] = .text(serial) }
    return SpecimenTruth(
      form: form.identity, fields: fields, places: plan.places,
      verdict: judge.verdict(of: fields, plan: plan, form: form), made: made)
  }
}

extension FontCase.Faces {
  var all: [String] { han + latin.filter { !han.contains($0) } }
}

public enum SpecimenError: Error, Sendable {
  case nothingToFill(FormIdentity)
  case drawing(any Error)
  case hotspots(HotspotImportError)
  case unwritable(file: String, reason: String)
}

extension SpecimenError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .nothingToFill(let form):
      "The form \(form) has no fields to fill. Choose a form that 'form list' shows with fields."
    case .drawing(let error): "\(error)"
    case .hotspots(let error): "The specimens' own hotspot list cannot be imported: \(error)"
    case .unwritable(let file, let reason):
      "Cannot write \(file): \(reason). Check the folder, its permissions and the free space."
    }
  }
}
