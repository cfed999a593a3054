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
  private let library: GlyphLibrary

  /// `handwriting`: real letters and digits, for style `real` alone.
  /// - Throws: ``SpecimenError`` where the form has no field that can be filled, the hotspot
  ///   list cannot be imported, or real handwriting is asked for and not given.
  public init(
    form: FormTemplate, gazetteer: Gazetteer, options: SpecimenOptions,
    handwriting: Handwriting? = nil
  ) throws(SpecimenError) {
    guard !form.fields.isEmpty else { throw .nothingToFill(form.identity) }
    guard options.style != .real || handwriting != nil else { throw .noHandwriting }
    self.form = form
    self.options = options
    library = GlyphLibrary(handwriting: handwriting)
    supply = PlaceSupply(gazetteer)
    var chance = SeededGenerator(seed: options.seed).fork("hotspots")
    hotspots = HotspotSample(supply, using: &chance)
    judge = try TruthJudge(hotspots.csv, gazetteer: gazetteer)
  }

  /// The hotspot list that all verdicts follow from: a file for `hotspots import`.
  public func hotspotsCSV() -> String { hotspots.csv }

  /// The same list as the product's importer reads it.
  public var hotspotList: HotspotList { judge.list }

  /// `index`: counted from 0.
  /// - Throws: ``SpecimenError`` where a font is missing.
  public func make(index: Int) throws(SpecimenError) -> Specimen {
    do {
      return try draw(sketch(index))
    } catch {
      throw .drawing(error)
    }
  }

  /// What will stand on a specimen, without drawing it.
  public func truth(index: Int) -> SpecimenTruth { sketch(index).truth }

  /// All decisions about one sheet before anything is drawn.
  private struct Sketch {
    var index: Int
    var serial: String
    var plan: SheetPlan
    var wear: WearPlan
    var text, pen: Hand
    var manner: MarkManner
    var truth: SpecimenTruth
    /// Goes on where the hands were chosen.
    var writing: SeededGenerator
  }

  private func sketch(_ index: Int) -> Sketch {
    let chance = SeededGenerator(seed: options.seed).fork(index)
    var people = chance.fork("people")
    var writing = chance.fork("writing")
    var wearing = chance.fork("wear")
    let style = options.style.drawn(using: &writing)
    let plan = plan(isTyped: style == .typed, using: &people)
    let wear = WearPlan(
      options.degradation, pageWidth: form.pageWidth, pageHeight: form.pageHeight,
      using: &wearing)
    let hands = hands(style, using: &writing)
    let manner = MarkManner.habit(using: &writing)
    var made = SpecimenTruth.Making(
      seed: options.seed, index: index, style: style, degradation: options.degradation,
      split: options.split, received: plan.received)
    made.fonts = hands.text.faces.all
    made.writer = hands.text.writer
    made.digitPictures = hands.text.digits != nil
    made.wear = wear.names
    made.slips = plan.slips
    made.corrections = plan.answers.filter { $0.value.isCorrected }.keys.sorted()
    made.marks = manner
    let serial = serial(index)
    return Sketch(
      index: index, serial: serial, plan: plan, wear: wear, text: hands.text, pen: hands.pen,
      manner: manner,
      truth: truth(of: plan, serial: serial, made: made), writing: writing)
  }

  private func draw(_ sketch: Sketch) throws(PrintingError) -> Specimen {
    var writing = sketch.writing
    let print = try FormPrinter(template: form).image(
      dotsPerInch: options.dotsPerInch, serial: sketch.serial)
    var sheet = Sheet(
      print, colored: sketch.wear.isColored, dotsPerInch: options.dotsPerInch)
    try SheetWriting(
      form: form, text: scribe(sketch.text), pen: scribe(sketch.pen), manner: sketch.manner
    ).write(sketch.plan, on: &sheet, using: &writing)
    try sketch.wear.seal?.press(on: &sheet)
    for step in sketch.wear.steps { step.apply(to: &sheet) }
    return Specimen(
      name: Specimen.name(sketch.index), serial: sketch.serial, scan: sheet.scan,
      dotsPerInch: sheet.dotsPerInch, truth: sketch.truth)
  }

  private func scribe(_ hand: Hand) -> Scribe {
    Scribe(hand: hand, library: library, pixelsPerMillimetre: options.dotsPerInch / 25.4)
  }

  private func plan(isTyped: Bool, using chance: inout SeededGenerator) -> SheetPlan {
    var plan = SheetPlan(form: form, supply: supply, hotspots: hotspots, using: &chance)
    Slips.make(in: &plan, using: &chance)
    Corrections.make(in: &plan, form: form, isTyped: isTyped, using: &chance)
    var mishaps = chance.fork("mishaps")
    Mishaps(form: form, isTyped: isTyped).make(in: &plan, using: &mishaps)
    return plan
  }

  /// As offices number their pads: the seed's last four digits and the sheet.
  private func serial(_ index: Int) -> String {
    let pad = String(options.seed % 10_000)
    return "SP" + String(repeating: "0", count: 4 - pad.count) + pad + "-" + Specimen.name(index)
  }

  /// The pen makes marks and signs, on typed sheets too.
  private func hands(
    _ style: SpecimenOptions.Style, using chance: inout SeededGenerator
  ) -> (text: Hand, pen: Hand) {
    let fonts = FontCase.of(options.split)
    guard style != .typed else {
      let pen = Hand.neat(brush: false, fonts, using: &chance)
      return (Hand.typed(fonts, using: &chance), pen)
    }
    let hand =
      switch style {
      case .brush: Hand.neat(brush: true, fonts, using: &chance)
      case .semicursive: Hand.semicursive(fonts, using: &chance)
      case .cursive: Hand.cursive(fonts, using: &chance)
      case .quick: Hand.quick(fonts, using: &chance)
      // The initialiser asks for handwriting where the style is real.
      case .real:
        library.handwriting.map { Hand.real(fonts, $0, split: options.split, using: &chance) }
          ?? Hand.quick(fonts, using: &chance)
      default: Hand.neat(brush: false, fonts, using: &chance)
      }
    return (hand, hand)
  }

  private func truth(
    of plan: SheetPlan, serial: String, made: SpecimenTruth.Making
  ) -> SpecimenTruth {
    var fields = plan.values
    if form.field(.serial) != nil { fields[.serial] = .text(serial) }
    var truth = SpecimenTruth(
      form: form.identity, fields: fields, places: plan.places,
      verdict: judge.verdict(of: fields, plan: plan, form: form), made: made)
    truth.states = plan.mishaps
    return truth
  }
}

extension FontCase.Faces {
  var all: [String] { han + latin.filter { !han.contains($0) } }
}

public enum SpecimenError: Error, Sendable {
  case nothingToFill(FormIdentity)
  case drawing(any Error)
  case hotspots(HotspotImportError)
  /// Style `real` without a folder.
  case noHandwriting
  case handwriting(file: String, reason: String)
  case unwritable(file: String, reason: String)
}

extension SpecimenError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .nothingToFill(let form):
      "The form \(form) has no fields to fill. Choose a form that 'form list' shows with fields."
    case .drawing(let error): "\(error)"
    case .hotspots(let error): "The specimens' own hotspot list cannot be imported: \(error)"
    case .noHandwriting:
      "Style 'real' writes with letters and digits of real people, which Wayform does not ship. "
        + "Name a folder that holds them with --handwriting or in WAYFORM_HANDWRITING: "
        + "strokes.json, and digits-images-idx3-ubyte.gz with digits-labels-idx1-ubyte.gz; or "
        + "choose another style."
    case .handwriting(let file, let reason):
      "The handwriting folder's \(file) cannot be used: \(reason)."
    case .unwritable(let file, let reason):
      "Cannot write \(file): \(reason). Check the folder, its permissions and the free space."
    }
  }
}
