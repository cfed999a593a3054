internal import Declarations
internal import FormTemplates
internal import Imaging

/// Whose ground every pixel of the page is: a place for writing, a box to tick, the words beside
/// such a box, the office's, or nobody's.
struct PageTerritory: Sendable {
  enum Owner: Hashable, Sendable {
    case nobody
    /// Index of a field in the template.
    case writing(Int)
    /// Index in ``options``.
    case box(Int)
    /// Around a box to tick, and its words.
    case besideBox(Int)
    /// The code, the serial and what officers fill in.
    case office
  }

  /// A box to tick.
  struct Option: Sendable {
    let field: FieldKey
    let value: String
    let box: PageRect
    /// What is printed beside the box; nil for nothing.
    let words: PageRect?
  }

  let options: [Option]
  let width: Int
  let owners: [Owner]
  /// The index in ``owners`` of every pixel.
  let ground: [UInt8]

  /// Around the box to tick or its words; millimetres.
  func isBeside(option: Int, x: Double, y: Double) -> Bool {
    let column = Int(x * PageInk.millimetre)
    let index = Int(y * PageInk.millimetre) * width + column
    guard x >= 0, column < width, ground.indices.contains(index) else { return false }
    return owners[Int(ground[index])] == .besideBox(option)
  }

  /// Millimetres beyond a place for writing that are still its own: strokes that swing out.
  private static let swing = 0.5
  /// Millimetres beside a box in which people tick that miss it.
  private static let beside = 2.0
  /// Millimetres around the words of an option: a ring around them, a line below.
  private static let around = 1.3

  init(template: FormTemplate, print: PagePrint) {
    width = print.width
    let words = OptionWords(print: print, template: template)
    var options: [Option] = []
    for field in template.fields {
      for option in field.markOptions ?? [] {
        options.append(
          Option(
            field: field.key, value: option.value, box: option.box,
            words: words.box(of: option.box)))
      }
    }
    self.options = options
    var plan = Plan(width: print.width, height: print.height)
    for box in OfficeSpace(template: template).boxes { plan.fill(box, .office) }
    for (index, option) in options.enumerated() {
      plan.fill(option.box.insetBy(-Self.beside, -Self.beside), .besideBox(index))
      guard let words = option.words else { continue }
      plan.fill(words.insetBy(-Self.around, -Self.around), .besideBox(index))
    }
    for (index, field) in template.fields.enumerated() where field.markOptions == nil {
      for box in field.boxes { plan.fill(box.insetBy(-Self.swing, -Self.swing), .writing(index)) }
    }
    for (index, option) in options.enumerated() { plan.fill(option.box, .box(index)) }
    (owners, ground) = (plan.owners, plan.ground)
  }

  /// What is filled later lies on top.
  private struct Plan {
    let width, height: Int
    var owners: [Owner] = [.nobody]
    var ground: [UInt8]

    init(width: Int, height: Int) {
      (self.width, self.height) = (width, height)
      ground = [UInt8](repeating: 0, count: width * height)
    }

    /// Owners beyond the 255th are nobody: a page has no room for so many.
    mutating func fill(_ box: PageRect, _ owner: Owner) {
      let known = owners.lastIndex(of: owner)
      guard box.width > 0, box.height > 0, known != nil || owners.count < 256 else { return }
      if known == nil { owners.append(owner) }
      let value = UInt8(known ?? owners.count - 1)
      let (columns, rows) = box.pixelRanges
      for y in rows.clamped(to: 0..<height) {
        for x in columns.clamped(to: 0..<width) { ground[y * width + x] = value }
      }
    }
  }
}

extension PageRect {
  /// At the resolution of ``PageInk``.
  var pixelRanges: (columns: Range<Int>, rows: Range<Int>) {
    let scale = PageInk.millimetre
    func range(_ from: Double, _ to: Double) -> Range<Int> {
      let start = Int((from * scale).rounded(.down))
      return start..<max(start, Int((to * scale).rounded(.up)))
    }
    return (range(x, maxX), range(y, maxY))
  }
}
