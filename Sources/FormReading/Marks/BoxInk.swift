internal import Declarations
internal import Imaging

/// What was seen in and around one box to tick, before it is judged against the others.
struct BoxInk: Sendable {
  /// Share of the inside covered by strokes that belong to the box, 0 to 1.
  var inside: Double
  /// The same of strokes that only reach in from somewhere else.
  var intruding: Double
  /// Share of the inside covered by anything at all, however pale.
  var trace: Double
  /// Share of the ring around the box covered by strokes, per side: left, right, top, bottom.
  var sides: [Double]
  /// Red ink, a pen's or a stamp's, is most of what lies inside.
  var isRed: Bool

  /// Strokes of the box that run on past the cut, ``FieldCutter/margin`` away: left, right, top,
  /// bottom.
  var runsOn: [Bool]
  /// Mean darkness of the strokes inside, 0 to 255.
  var darkness: Double
  /// Darkness of the cores of strokes, 0 to 255; see ``Shades``.
  var peak: Double
  /// The print around came out well enough to trust an empty box.
  var isLegible: Bool
  /// See ``FieldCut/isSpeckled``.
  var isSpeckled: Bool
  /// See ``LinesAcross``.
  var linesAcross = 0
  /// Millimetres: the longer side of what bounds the strokes that belong to the box.
  var extent: Double

  /// In millimetres. The frame and what the fit leaves of it lie within this of the box's edge.
  static let frame = 0.55
  /// Of a stroke, so much has to lie in the box to belong to it.
  private static let leastInside = 0.3
  /// In square millimetres; smaller pieces are dust.
  private static let dust = 0.05

  init(
    inside: Double, intruding: Double, trace: Double, sides: [Double], isRed: Bool,
    runsOn: [Bool], darkness: Double, peak: Double, isLegible: Bool,
    isSpeckled: Bool, linesAcross: Int = 0, extent: Double = 3
  ) {
    self.inside = inside
    self.intruding = intruding
    self.trace = trace
    self.sides = sides
    self.isRed = isRed
    self.runsOn = runsOn
    self.darkness = darkness
    self.peak = peak
    self.isLegible = isLegible
    self.isSpeckled = isSpeckled
    self.linesAcross = linesAcross
    self.extent = extent
  }

  /// `stroke` is the darkness from which ink counts, of the cut's own by default.
  init(_ cut: FieldCut, stroke: UInt8? = nil) {
    let box = cut.boxes[0]
    let inner = box.insetBy(Int((Self.frame * cut.pixelsPerMillimetre).rounded(.up)))
    let (ink, isRed) = Self.plane(cut, inner)
    self.isRed = isRed
    let area = Double(max(1, inner.area))
    let least = max(2, Int(Self.dust * cut.pixelsPerArea))
    let (pieces, labels) = ink.labelledInk(threshold: stroke ?? cut.stroke, leastArea: least)
    var within = [Int](repeating: 0, count: pieces.count + 1)
    var insideBox = within
    var shades = Shades()
    for y in box.rows.clamped(to: 0..<ink.height) {
      for x in box.columns.clamped(to: 0..<ink.width) {
        let at = y * ink.width + x
        insideBox[Int(labels[at])] += 1
        guard inner.contains(x, y) else { continue }
        within[Int(labels[at])] += 1
        shades.add(ink.pixels[at])
      }
    }
    var (own, other) = (0, 0)
    var (weight, bounds, runs) = (0.0, PixelBox?.none, [false, false, false, false])
    for (index, piece) in pieces.enumerated() {
      let belongs = Double(insideBox[index + 1]) >= Self.leastInside * Double(piece.area)
      if belongs { own += within[index + 1] } else { other += within[index + 1] }
      guard within[index + 1] > 0 else { continue }
      if belongs { bounds = bounds?.union(piece.box) ?? piece.box }
      weight += piece.darkness * Double(within[index + 1])
      runs = zip(runs, Self.edges(piece, ink)).map { $0 || $1 }
    }
    runsOn = runs
    darkness = weight / Double(max(1, own + other))
    peak = shades.peak
    isLegible = cut.isLegible
    isSpeckled = cut.isSpeckled
    inside = Double(own) / area
    intruding = Double(other) / area
    trace = Double(shades.traces) / area
    sides = Self.sides(of: box, labels, ink)
    linesAcross =
      LinesAcross(
        labels, width: ink.width, box: box, pixelsPerMillimetre: cut.pixelsPerMillimetre
      ).count
    extent =
      Double(max(bounds?.columns.count ?? 0, bounds?.rows.count ?? 0)) / cut.pixelsPerMillimetre
  }

  private static func edges(_ piece: InkComponent, _ ink: GrayImage) -> [Bool] {
    [
      piece.columns.lowerBound <= 1, piece.columns.upperBound >= ink.width - 1,
      piece.rows.lowerBound <= 1, piece.rows.upperBound >= ink.height - 1,
    ]
  }

  /// The channel that shows what is not red, where there is anything of that kind.
  private static func plane(_ cut: FieldCut, _ inner: PixelBox) -> (GrayImage, isRed: Bool) {
    guard let red = cut.redInk else { return (cut.ink, false) }
    var (redder, other) = (0, 0)
    for y in inner.rows.clamped(to: 0..<red.height) {
      for x in inner.columns.clamped(to: 0..<red.width) {
        let (luma, fading) = (cut.ink[x, y], red[x, y])
        if Int(luma) - Int(fading) > 40, luma >= FieldInk.stroke { redder += 1 }
        if fading >= FieldInk.stroke { other += 1 }
      }
    }
    let hasRed = Double(redder) > 0.03 * Double(inner.area)
    let hasOther = Double(other) > 0.03 * Double(inner.area)
    if hasRed, !hasOther { return (cut.ink, true) }
    return (hasRed ? red : cut.ink, false)
  }

  private static func sides(of box: PixelBox, _ labels: [Int32], _ ink: GrayImage) -> [Double] {
    func share(_ columns: Range<Int>, _ rows: Range<Int>) -> Double {
      let columns = columns.clamped(to: 0..<ink.width)
      let rows = rows.clamped(to: 0..<ink.height)
      guard !columns.isEmpty, !rows.isEmpty else { return 0 }
      var count = 0
      for y in rows { for x in columns where labels[y * ink.width + x] > 0 { count += 1 } }
      return Double(count) / Double(columns.count * rows.count)
    }
    // One pixel off, past the soft edge of the frame.
    return [
      share(0..<box.columns.lowerBound - 1, box.rows),
      share(box.columns.upperBound + 1..<max(ink.width, box.columns.upperBound + 1), box.rows),
      share(box.columns, 0..<box.rows.lowerBound - 1),
      share(box.columns, box.rows.upperBound + 1..<max(ink.height, box.rows.upperBound + 1)),
    ]
  }

  /// Sides that strokes leave the box on.
  var sidesCrossed: Int { sides.filter { $0 > 0.03 }.count }
  /// Share of the side that most strokes leave the box on.
  var mostCrossed: Double { sides.max() ?? 0 }
  /// All strokes in and around, for comparing two boxes.
  var total: Double { inside + intruding + sides.reduce(0, +) / 4 }
}
