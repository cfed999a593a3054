public import Declarations
public import Foundation

/// How a page ends; every page ends as exactly one.
public enum PageOutcome: String, Sendable, Codable, CaseIterable {
  case declaration, duplicate, blank, rejected
}

/// A page that has been worked on, ready to be kept.
public struct PageRecord: Sendable {
  public enum Content: Sendable {
    case declaration(ReadSheet)
    /// Of the declaration with this id.
    case duplicate(of: String)
    case blank
    case rejected(reason: String, remedy: String)
  }

  public var source: PageSource
  /// The folder of the file, so that two files of the same name stay two. Absolute, or anything
  /// that is the same when the same folder is scanned again.
  public var folder: String
  public var content: Content
  /// What the page was recognised as; may be known even where the page was rejected.
  public var form: FormIdentity?
  /// Of the registration, in millimetres.
  public var residual: Double?
  public var cpuMilliseconds: Int

  public init(
    source: PageSource, folder: String, content: Content, form: FormIdentity? = nil,
    residual: Double? = nil, cpuMilliseconds: Int = 0
  ) {
    self.source = source
    self.folder = folder
    self.content = content
    self.form = form
    self.residual = residual
    self.cpuMilliseconds = cpuMilliseconds
  }
}

/// Everything that was read from one page that is a declaration.
public struct ReadSheet: Sendable {
  /// As the machine read it, settled and screened. Its id is ``PageSource/declarationID``.
  public var declaration: Declaration
  /// What the declaration follows from, kept so that it can be parsed and explained again.
  public var observations: [FieldObservation]
  /// The registered page as JPEG.
  public var evidence: Data

  public init(declaration: Declaration, observations: [FieldObservation], evidence: Data) {
    self.declaration = declaration
    self.observations = observations
    self.evidence = evidence
  }
}

/// One line of the ledger: how a page ended.
public struct LedgerLine: Hashable, Sendable {
  public var source: PageSource
  public var folder: String
  public var outcome: PageOutcome
  /// Its id; for a duplicate that of the declaration which was there first.
  public var declaration: String?
  public var form: FormIdentity?
  public var residual: Double?
  public var reason: String?
  public var remedy: String?
  public var cpuMilliseconds: Int
}

/// What became of a record.
public struct Recorded: Hashable, Sendable {
  public var line: LedgerLine
  /// False where this page of this file had its line already; then nothing was changed.
  public var isNew: Bool
}
