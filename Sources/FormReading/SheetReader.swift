public import Imaging
public import Recognition

/// Reads pages against the forms it knows. Belongs to one worker, as its readers do.
public final class SheetReader {
  public let forms: [ReferenceForm]
  private let readers: [any LineReader]

  /// `readers` may be empty: then ink and marks are observed and no text is read.
  public init(forms: [ReferenceForm], readers: [any LineReader]) {
    self.forms = forms
    self.readers = readers
  }

  /// Throws only where a reader's engine fails; whatever is wrong with the page is an outcome.
  public func read(_ page: PageImage) throws -> SheetOutcome {
    .rejected(Rejection(code: "not-a-form", reason: "", remedy: ""))
  }
}
