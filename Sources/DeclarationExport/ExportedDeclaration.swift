public import Declarations

/// A declaration on its way out, with what the receipts say of it.
public struct ExportedDeclaration: Hashable, Sendable {
  public var declaration: Declaration
  /// 0 where it goes out the first time, one more for every change since.
  public var amendment: Int
  /// It went out earlier and does not belong on this list any more.
  public var withdrawn: Bool

  public init(_ declaration: Declaration, amendment: Int = 0, withdrawn: Bool = false) {
    self.declaration = declaration
    self.amendment = amendment
    self.withdrawn = withdrawn
  }
}

extension Declaration {
  /// A person has been through everything that needed one. Exports keep these apart.
  public var isReviewed: Bool { state == .reviewed || state == .closed }

  /// Belongs on the list of arrivals from hotspots.
  public var isArrival: Bool {
    guard let verdict = screening?.verdict, state != .rejected, state != .duplicate else {
      return false
    }
    return verdict >= .possible
  }
}

/// One kind of list in one file format, line by line, so that memory does not grow with the list.
/// Lines end as the format asks; the text is UTF-8.
public protocol ExportFormat: Sendable {
  /// What stands before the first line; may be empty.
  var preamble: String { get }
  func line(for exported: ExportedDeclaration) -> String
}

/// Whether identifying values are shown.
public enum Disclosure: Hashable, Sendable {
  /// `张**`, `138****5678`.
  case masked
  /// As read. Only with a reason and a recipient, which the receipt keeps.
  case revealed

  func shown(_ text: String, for key: FieldKey) -> String {
    self == .revealed ? text : Masking.masked(text, for: key)
  }

  func shown(_ value: FieldValue, for key: FieldKey) -> FieldValue {
    if case .text(let text) = value { .text(shown(text, for: key)) } else { value }
  }
}
