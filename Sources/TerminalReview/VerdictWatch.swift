import Declarations
import Review

/// A desk that notices when a clerk's word changes the verdict of a sheet.
final class VerdictWatch<Desk: ReviewDesk>: ReviewDesk {
  struct Change: Equatable {
    var file: String
    var page: Int
    var from: Verdict?
    var to: Verdict?
  }

  private let desk: Desk
  private var verdicts: [String: Verdict?] = [:]
  /// Of the last word; nil where it changed nothing.
  private(set) var change: Change?

  init(_ desk: Desk) { self.desk = desk }

  /// Before the next key.
  func forget() { change = nil }

  func queue() throws -> [String] { try desk.queue() }

  func sheet(_ declaration: String) throws -> ReviewSheet {
    let sheet = try desk.sheet(declaration)
    verdicts[declaration] = sheet.declaration.screening?.verdict
    return sheet
  }

  func save(_ correction: Correction) throws -> ReviewSheet {
    let sheet = try desk.save(correction)
    let (id, source) = (sheet.declaration.id, sheet.declaration.source)
    let verdict = sheet.declaration.screening?.verdict
    if let before = verdicts.updateValue(verdict, forKey: id), before != verdict {
      change = Change(file: source.file, page: source.page, from: before, to: verdict)
    }
    return sheet
  }

  func finish(_ declaration: String, by: String, at: Moment) throws {
    try desk.finish(declaration, by: by, at: at)
  }

  func reject(
    _ declaration: String, reason: RejectionReason, by: String, at: Moment
  ) throws {
    try desk.reject(declaration, reason: reason, by: by, at: at)
  }

  func reopen(_ declaration: String, by: String, at: Moment) throws {
    try desk.reopen(declaration, by: by, at: at)
  }

  func note(_ text: String, on declaration: String, by: String, at: Moment) throws {
    try desk.note(text, on: declaration, by: by, at: at)
  }

  func crop(_ request: CropRequest) throws -> Desk.Picture { try desk.crop(request) }
}

extension VerdictWatch.Change {
  /// For the clerk.
  var text: String {
    let name = { (verdict: Verdict?) in verdict?.rawValue ?? "not screened" }
    return "\(file) page \(page): \(name(from)) → \(name(to))"
  }
}
