public import DeclarationStore
public import Declarations
public import FormTemplates
public import Imaging
public import Review
import Screening

/// The clerk's desk over a store: queue, sheets and crops come from it, every word goes into it.
public final class StoreDesk: ReviewDesk {
  /// Of the stored page images.
  private let evidenceDotsPerInch: Double
  private let store: DeclarationStore
  private let catalog: FormCatalog
  private let settlement: Settlement
  private let chosen: [String]
  private var page: (declaration: String, image: GrayImage)?

  /// `chosen` narrows the queue to some declarations; empty for all that need a person.
  public init(
    store: DeclarationStore, catalog: FormCatalog, settlement: Settlement,
    evidenceDotsPerInch: Double, chosen: [String] = []
  ) {
    self.store = store
    self.catalog = catalog
    self.settlement = settlement
    self.evidenceDotsPerInch = evidenceDotsPerInch
    self.chosen = chosen
  }

  /// First what a new list made a hit, then the sheets whose open fields could change a verdict,
  /// the weightiest first; the same
  /// store gives the same order.
  public func queue() throws -> [String] {
    guard chosen.isEmpty else { return chosen }
    return try store.reviewQueue()
      .map { row in
        (row, try needs(of: store.declaration(row.declaration)).first)
      }
      .sorted { Self.precedes($0, $1) }
      .map(\.0.declaration)
  }

  public func sheet(_ declaration: String) throws -> ReviewSheet {
    reviewSheet(try store.sheet(declaration))
  }

  public func save(_ correction: Correction) throws -> ReviewSheet {
    reviewSheet(try store.correct(correction, settle: settlement.settle))
  }

  public func finish(_ declaration: String, by: String, at: Moment) throws {
    try store.finishReview(of: declaration, by: by, at: at)
  }

  public func reject(
    _ declaration: String, reason: RejectionReason, by: String, at: Moment
  ) throws {
    try store.reject(declaration, reason: reason.rawValue, by: by, at: at)
  }

  public func reopen(_ declaration: String, by: String, at: Moment) throws {
    try store.reopen(declaration, by: by, at: at, settle: settlement.settle)
  }

  public func note(_ text: String, on declaration: String, by: String, at: Moment) throws {
    try store.note(text, on: declaration, by: by, at: at)
  }

  public func crop(_ request: CropRequest) throws -> GrayImage {
    let image = try pageImage(of: request.declaration)
    let scale = evidenceDotsPerInch / PageScale.millimetresPerInch
    let pixels = { (millimetres: Double) in Int((millimetres * scale).rounded()) }
    let frame = request.frame
    return image.cropped(
      columns: pixels(frame.x)..<pixels(frame.maxX), rows: pixels(frame.y)..<pixels(frame.maxY))
  }

  private func pageImage(of declaration: String) throws -> GrayImage {
    if let page, page.declaration == declaration { return page.image }
    let image = try PageImage(decoding: [UInt8](store.image(of: declaration))).gray
    page = (declaration, image)
    return image
  }

  private func needs(of declaration: Declaration) -> [ReviewNeed] {
    let outcome = declaration.screening ?? ScreeningOutcome(verdict: .undetermined)
    return ReviewOrder(policy: settlement.screener.policy).needs(of: declaration, under: outcome)
  }

  private func reviewSheet(_ stored: StoredSheet) -> ReviewSheet {
    ReviewSheet(
      declaration: stored.declaration, machine: stored.machine.fields,
      options: options(of: stored.declaration.form),
      decisive: needs(of: stored.declaration).filter { $0.consequence == .verdict }.map(\.field),
      corrections: stored.corrections, notes: stored.notes.map(\.text))
  }

  private func options(of form: FormIdentity) -> [FieldKey: [FieldValue]] {
    var options: [FieldKey: [FieldValue]] = [:]
    for field in catalog.form(form)?.fields ?? [] {
      switch (field.layout, field.content) {
      case (_, .mark), (_, .signature): options[field.key] = [.flag(true), .flag(false)]
      case (.options(let list), _): options[field.key] = list.map { .text($0.value) }
      default: break
      }
    }
    return options
  }

  /// Sheets whose state alone needs a person, without an open field, come last.
  private static func precedes(
    _ a: (row: QueueRow, need: ReviewNeed?), _ b: (row: QueueRow, need: ReviewNeed?)
  ) -> Bool {
    if a.row.hasRisen != b.row.hasRisen { return a.row.hasRisen }
    guard let first = a.need else { return false }
    guard let second = b.need else { return true }
    return (first.consequence, -first.weight, a.row.declaration)
      < (second.consequence, -second.weight, b.row.declaration)
  }
}

private enum PageScale {
  static let millimetresPerInch = 25.4
}
