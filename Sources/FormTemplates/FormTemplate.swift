public import Declarations

/// A form as data: where everything is printed and where the traveller writes, in millimetres.
/// The same value draws the blank form, registers a scan and tells the reader what to expect.
public struct FormTemplate: Sendable, Hashable {
  public var identity: FormIdentity
  public var title: String
  public var language: String
  /// Page size in millimetres.
  public var pageWidth: Double
  public var pageHeight: Double
  /// Solid registration marks, one near each corner; empty for a form that has none.
  public var marks: [RegistrationMark]
  /// Where the QR code with form, version and serial stands; nil for a form that has none.
  public var code: PageRect?
  public var fields: [FormField]
  /// What is printed besides the fields' own frames.
  public var artwork: [Artwork]
  /// Where and how the serial number is printed for people; its text is filled in for each sheet.
  public var serial: Artwork.Label?

  public init(
    identity: FormIdentity, title: String, language: String, pageWidth: Double,
    pageHeight: Double, marks: [RegistrationMark], code: PageRect?, fields: [FormField],
    artwork: [Artwork], serial: Artwork.Label? = nil
  ) {
    self.identity = identity
    self.title = title
    self.language = language
    self.pageWidth = pageWidth
    self.pageHeight = pageHeight
    self.marks = marks
    self.code = code
    self.fields = fields
    self.artwork = artwork
    self.serial = serial
  }

  public func field(_ key: FieldKey) -> FormField? { fields.first { $0.key == key } }
}

public struct RegistrationMark: Sendable, Hashable {
  public enum Shape: String, Sendable, Hashable, Codable { case square, circle, ring, cross }
  public var shape: Shape
  /// The outline, in millimetres; its centre is the point that registration uses.
  public var box: PageRect

  public init(shape: Shape, box: PageRect) {
    self.shape = shape
    self.box = box
  }
}

public struct FormField: Sendable, Hashable {
  /// Where the traveller writes.
  public enum Layout: Sendable, Hashable {
    case box(PageRect)
    case cells([PageRect])
    case options([Option])
  }
  public struct Option: Sendable, Hashable {
    public var value: String
    public var box: PageRect
    public init(value: String, box: PageRect) {
      self.value = value
      self.box = box
    }
  }

  public var key: FieldKey
  public var kind: FieldKind
  public var content: FieldContent
  public var layout: Layout
  /// Counted from 1.
  public var page: Int
  public var required: Bool

  public init(
    key: FieldKey, kind: FieldKind, content: FieldContent, layout: Layout, page: Int = 1,
    required: Bool = false
  ) {
    self.key = key
    self.kind = kind
    self.content = content
    self.layout = layout
    self.page = page
    self.required = required
  }

  /// All cells or options together.
  public var bounds: PageRect {
    switch layout {
    case .box(let box): box
    case .cells(let cells): Self.union(cells)
    case .options(let options): Self.union(options.map(\.box))
    }
  }

  /// Every box of the field by itself.
  public var boxes: [PageRect] {
    switch layout {
    case .box(let box): [box]
    case .cells(let cells): cells
    case .options(let options): options.map(\.box)
    }
  }

  private static func union(_ boxes: [PageRect]) -> PageRect {
    guard let first = boxes.first else { return PageRect(x: 0, y: 0, width: 0, height: 0) }
    return boxes.dropFirst().reduce(first) { $0.union($1) }
  }
}

/// Print that is not a field: lines, boxes, labels.
public enum Artwork: Sendable, Hashable {
  /// Straight line; `gray` 0 black to 1 white; widths in millimetres.
  case line(x1: Double, y1: Double, x2: Double, y2: Double, width: Double, gray: Double)
  case rectangle(PageRect, strokeWidth: Double, strokeGray: Double, fillGray: Double?)
  case text(Label)

  public struct Label: Sendable, Hashable {
    public enum Alignment: String, Sendable, Hashable, Codable { case left, center, right }
    public var text: String
    /// The text is set within this box, vertically centred.
    public var box: PageRect
    /// Points; 1 pt = 25.4/72 mm.
    public var size: Double
    public var bold: Bool
    public var gray: Double
    public var alignment: Alignment

    public init(
      text: String, box: PageRect, size: Double, bold: Bool = false, gray: Double = 0,
      alignment: Alignment = .left
    ) {
      self.text = text
      self.box = box
      self.size = size
      self.bold = bold
      self.gray = gray
      self.alignment = alignment
    }
  }
}
