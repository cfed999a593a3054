internal import Declarations
public import FormTemplates
public import Imaging

/// A form as it looks when nobody has written on it: what scans are compared with.
public struct ReferenceForm: Sendable {
  public let template: FormTemplate
  /// The blank form, upright, the whole page.
  public let blank: GrayImage
  public let dotsPerInch: Double

  /// In page order; every third serves to check a fit and is never used to make one.
  let patches: [Patch]
  /// Darkness (0 paper, 255 black) at the patches' resolution.
  let darkSmall: GrayImage
  /// Darkness against its own paper at ``dotsPerInch``.
  let darkness: GrayImage
  private let print: PagePrint
  private let widePrint: PagePrint
  let territory: PageTerritory

  /// `blank` is the whole page drawn at `dotsPerInch`; 200 is enough.
  public init(template: FormTemplate, blank: GrayImage, dotsPerInch: Double) {
    self.template = template
    self.blank = blank
    self.dotsPerInch = dotsPerInch
    let small = Self.reduced(blank, template)
    darkSmall = GrayImage(
      width: small.width, height: small.height, pixels: small.pixels.map { 255 - $0 })
    darkness = PaperTone(of: blank, tile: max(8, Int(FieldCutter.tile * dotsPerInch / 25.4)))
      .darkness(of: blank)
    print = PagePrint(blank: small, template: template, spread: 1)
    widePrint = PagePrint(blank: small, template: template, spread: 2)
    territory = PageTerritory(template: template, print: print)
    patches = PatchSelection(
      blank: small, writing: Self.writing(template, small), varying: Self.varying(template, small)
    ).patches()
  }

  /// The print where a page with such a fit may show it.
  func print(under registration: Registration) -> PagePrint {
    registration.median <= Self.closeFit ? print : widePrint
  }

  /// Millimetres, half a pixel of ``PageInk``.
  private static let closeFit = 0.12

  /// The blank form at the resolution of the patches.
  private static func reduced(_ blank: GrayImage, _ template: FormTemplate) -> GrayImage {
    let width = Int((template.pageWidth * Patch.millimetre).rounded())
    let height = Int((template.pageHeight * Patch.millimetre).rounded())
    return blank.scaled(toWidth: width, height: height) ?? blank
  }

  /// Writing boxes without their frames.
  private static func writing(_ template: FormTemplate, _ image: GrayImage) -> WritingMask {
    var mask = WritingMask(width: image.width, height: image.height)
    for field in template.fields {
      for box in field.boxes { mask.fill(box.insetBy(frame, frame)) }
    }
    return mask
  }

  private static func varying(_ template: FormTemplate, _ image: GrayImage) -> WritingMask {
    var mask = WritingMask(width: image.width, height: image.height)
    if let code = template.code { mask.fill(code.insetBy(-codeMargin, -codeMargin)) }
    return mask
  }

  /// Half a line's width and the play of the fit, in millimetres.
  private static let frame = 0.5
  /// The serial in figures stands close to the code.
  private static let codeMargin = 4.0
}

extension WritingMask {
  /// Millimetres.
  mutating func fill(_ box: PageRect) {
    guard box.width > 0, box.height > 0 else { return }
    let scale = Patch.millimetre
    fill(
      columns: Int(box.x * scale)..<max(Int(box.x * scale), Int((box.maxX * scale).rounded(.up))),
      rows: Int(box.y * scale)..<max(Int(box.y * scale), Int((box.maxY * scale).rounded(.up))))
  }
}

extension FormField {
  /// Every rectangle of the field that a traveller writes in.
  var boxes: [PageRect] {
    switch layout {
    case .box(let box): [box]
    case .cells(let cells): cells
    case .options(let options): options.map(\.box)
    }
  }
}
