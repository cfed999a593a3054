internal import Declarations
internal import FormTemplates
public import Imaging
public import Recognition

/// Reads pages against the forms it knows. Belongs to one worker, as its readers do.
public final class SheetReader {
  public let forms: [ReferenceForm]
  private let readers: [any LineReader]
  private let scanner = CodeScanner()
  private let prints = PrintedRegions()

  /// `readers` may be empty: then ink and marks are observed and no text is read.
  public init(forms: [ReferenceForm], readers: [any LineReader]) {
    self.forms = forms
    self.readers = readers
  }

  /// Throws only where a reader's engine fails; whatever is wrong with the page is an outcome.
  public func read(_ page: PageImage) throws -> SheetOutcome {
    try outcome(of: page) { observer, template in try observer.observe(template) }
  }

  /// The form on a page with its writing cut out and nothing read, as readers are measured on it.
  /// - Returns: nil where the page is no form.
  package func cut(_ page: PageImage) throws -> CutSheet? {
    var writings: [CutWriting] = []
    let outcome = try outcome(of: page) { observer, template in
      let (observations, cut) = observer.look(at: template)
      writings = cut
      return observations
    }
    guard case .form(let sheet) = outcome else { return nil }
    return CutSheet(sheet: sheet, writings: writings)
  }

  private func outcome(
    of page: PageImage, observed observe: (FieldObserver, FormTemplate) throws -> [FieldObservation]
  ) throws -> SheetOutcome {
    let scan = ScannedPage(page)
    guard max(scan.coarse.width, scan.coarse.height) >= ScannedPage.leastHeight else {
      return .rejected(.tooCoarse)
    }
    let darkness = PaperTone(of: scan.coarse, tile: 32).darkness(of: scan.coarse)
    if BlankPage(darkness: darkness).isBlank { return .blank }
    let identification = FormIdentification(
      scan: scan, darkness: darkness, forms: forms, scanner: scanner)
    switch identification.identify() {
    case .failure(let rejection): return .rejected(rejection)
    case .success(let sheet):
      return .form(
        try observation(of: sheet, scan) { try observe($0, sheet.form.template) })
    }
  }

  private func observation(
    of sheet: IdentifiedSheet, _ scan: ScannedPage,
    observed observe: (FieldObserver) throws -> [FieldObservation]
  ) throws -> SheetObservation {
    let page = scan.page
    let registration = sheet.registration
    let template = sheet.form.template
    let whole = PageRect(x: 0, y: 0, width: template.pageWidth, height: template.pageHeight)
    let warp = PageWarp(
      map: registration.map, tracked: registration.tracked, width: template.pageWidth,
      height: template.pageHeight)
    let registered = page.gray.cut(
      whole, through: warp, dotsPerInch: SheetObservation.dotsPerInch)
    let cutter = FieldCutter(
      page: page, form: sheet.form, warp: warp, isBilevel: page.gray.isBilevel,
      prints: prints)
    let print = sheet.form.print(under: registration)
    let boxes = SheetBoxes(template, cutter: cutter)
    let pen = SheetPen(boxes, template, cutter: cutter)
    let ink = PageInk(scan, warp: warp, print: print, gain: pen.marks)
    let observer = FieldObserver(
      cutter: cutter, readers: readers, serial: sheet.serial,
      surroundings: Surroundings(ink, print: print, territory: sheet.form.territory),
      territory: sheet.form.territory, boxes: boxes, pen: pen)
    return SheetObservation(
      form: template.identity, serial: sheet.serial, fit: registration.fit(on: template),
      registered: registered, observations: try observe(observer))
  }
}
