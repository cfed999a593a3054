public import Declarations

/// What the outside has to do after a key, in the order given, each once. A desk performs all that
/// touches what is kept: ``ReviewDesk/perform(_:for:at:)``.
public enum ReviewEffect: Hashable, Sendable {
  /// Fetch the sheet and hand it to ``ReviewSession/receive(_:at:)``.
  case load(declaration: String)
  /// Keep the word of the clerk, screen again, and hand the settled sheet back the same way.
  case save(Correction)
  /// Every field that needed a person has had one.
  case finish(declaration: String, by: String, at: Moment)
  /// The sheet is not a declaration that anybody can use.
  case reject(declaration: String, reason: RejectionReason, by: String, at: Moment)
  /// A rejection was taken back.
  case reopen(declaration: String, by: String, at: Moment)
  case note(declaration: String, text: String, by: String, at: Moment)
  /// The field in focus changed: show its part of the page.
  case showCrop(CropRequest)
  /// The key did nothing here.
  case bell
  case quit
}

public enum RejectionReason: String, Hashable, Sendable, Codable, CaseIterable {
  case notAForm = "not-a-form"
  case unreadable
  case duplicate
  case otherForm = "other-form"
  case test = "test-sheet"

  /// For a clerk.
  public var summary: String {
    switch self {
    case .notAForm: "not a form"
    case .unreadable: "unreadable"
    case .duplicate: "the same sheet is already there"
    case .otherForm: "another form"
    case .test: "a test or training sheet"
    }
  }
}

/// A part of a registered page, in millimetres.
public struct CropRequest: Hashable, Sendable {
  public var declaration: String
  public var field: FieldKey
  /// The field itself.
  public var box: PageRect
  /// What to show: the field with some of what stands around it.
  public var frame: PageRect

  public init(declaration: String, field: FieldKey, box: PageRect) {
    self.declaration = declaration
    self.field = field
    self.box = box
    frame = box.insetBy(-Self.margin, -Self.margin)
  }

  /// Millimetres around a field: enough to see overflowing strokes, too little for the next row.
  static let margin = 2.5
}
