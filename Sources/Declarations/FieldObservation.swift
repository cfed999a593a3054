/// What a page showed in one field, before anybody says what it means.
public struct FieldObservation: Hashable, Sendable, Codable {
  public enum Ink: String, Codable, Sendable {
    /// Nothing but what is printed.
    case blank
    /// Too little to be sure of writing, too much for nothing.
    case faint
    case written
    /// Writing that was struck through.
    case struckOut
    /// Writing, or a stamp or stain, covers so much that nothing can be told.
    case obscured
  }

  public struct Line: Hashable, Sendable, Codable {
    /// The reader's name, such as `tesseract`.
    public var reader: String
    public var lattice: Lattice

    public init(reader: String, lattice: Lattice) {
      self.reader = reader
      self.lattice = lattice
    }
  }

  public struct Option: Hashable, Sendable, Codable {
    public enum Mark: String, Codable, Sendable {
      case empty, marked
      /// Filled or scribbled over so as to take it back.
      case struckOut
      /// Neither clearly marked nor clearly empty.
      case uncertain
    }
    /// The option's value; `true` for a lone mark.
    public var value: String
    public var box: PageRect
    public var mark: Mark
    /// Share of the box covered by ink that the blank form does not have, 0 to 1.
    public var inkShare: Double
    /// That ``mark`` is right, 0 to 1.
    public var confidence: Double

    /// Likely and no more: ``mark`` is proposed, and a person decides, whatever a fitted curve says.
    public var isProposed: Bool { confidence <= Self.mostDoubted }
    /// The most that a doubted mark has for ``confidence``.
    public static let mostDoubted = 0.96

    public init(
      value: String, box: PageRect, mark: Mark, inkShare: Double, confidence: Double
    ) {
      self.value = value
      self.box = box
      self.mark = mark
      self.inkShare = inkShare
      self.confidence = confidence
    }
  }

  public var key: FieldKey
  public var content: FieldContent
  /// Where on the page, all cells or options included.
  public var box: PageRect
  public var ink: Ink
  /// One for each look of each reader that was asked; empty for marks, choices and signatures.
  public var lines: [Line]
  /// For choices and marks only.
  public var options: [Option]
  /// Seen while cutting: overflow, a stamp, a stain.
  public var findings: [Finding]
  /// How many cells a comb has; nil for a box.
  public var cellCount: Int?
  /// Pieces of ink that stand apart as characters do, dots left out; nil where not counted.
  public var glyphCount: Int?

  public init(
    key: FieldKey, content: FieldContent, box: PageRect, ink: Ink, lines: [Line] = [],
    options: [Option] = [], findings: [Finding] = [], cellCount: Int? = nil,
    glyphCount: Int? = nil
  ) {
    self.key = key
    self.content = content
    self.box = box
    self.ink = ink
    self.lines = lines
    self.options = options
    self.findings = findings
    self.cellCount = cellCount
    self.glyphCount = glyphCount
  }
}
