internal import Declarations
internal import Imaging

/// What lies between and around the fields of a sheet: notes, writing that ran out of its field,
/// rings and lines at the words of an option, marks that reach another box, seals.
struct Surroundings: Sendable {
  /// Notes that belong to no field, in millimetres, top to bottom.
  var notes: [PageRect] = []
  /// Indices of fields whose writing goes on beyond them.
  var overflowing: Set<Int> = []
  /// Indices of options with ink beside their box or at their words, and none in the box.
  var beside: Set<Int> = []
  /// Indices of options whose ink belongs to another box, or to the writing of a field.
  var borrowed: Set<Int> = []
  /// Indices of options under a seal.
  var sealed: Set<Int> = []
  /// Indices of options whose box or words a seal reaches: a ring runs into its rim there.
  var besideSeals: Set<Int> = []
  /// Those of them whose seals are clearly paler than the sheet's marks.
  var besidePaleSeals: Set<Int> = []
  /// Indices of options whose words a seal, the mark of another box or a field's writing reaches.
  var reached: Set<Int> = []
  /// By option, what bounds each piece of ink on its ground, in millimetres.
  var strokes: [Int: [PageRect]] = [:]
  /// Ink that lies on the ground of several options: their indices, and what bounds it.
  var shared: [(options: Set<Int>, bounds: PageRect)] = []

  init() {}

  init(_ page: PageInk, print: PagePrint, territory: PageTerritory) {
    let claims = PieceClaims(page, on: territory)
    let lines = LongLines(page, print: print)
    var (suspects, near): ([Int], [(piece: Int, option: Int)]) = ([], [])
    var scraps: [Int: Int] = [:]
    for (index, piece) in page.pieces.enumerated() where piece.area > 0 {
      let counts = claims.counts[index]
      noteStroke(piece, counts)
      if isWriting(counts) {
        noteOverflow(piece, counts)
        noteReach(counts)
      } else if !counts.boxes.isEmpty {
        noteBorrowing(counts)
        noteReach(counts)
        if let option = Self.ring(counts) { near.append((index, option)) }
      } else if !lines.contains(index) {
        if let option = Self.option(beside: piece, counts, territory) {
          near.append((index, option))
        } else if !Self.counts(piece) {
          continue
        } else if 2 * (counts[.office] ?? 0) < piece.area {
          suspects.append(index)
        }
      }
    }
    let seals = SealSearch(page: page, print: print)
      .seals(among: suspects + near.map(\.piece).filter { Self.counts(page.pieces[$0]) })
    func isSealed(_ piece: Int) -> Bool {
      seals.contains { $0.covers(page.pieces[piece].centre) }
    }
    for (piece, option) in near where !isSealed(piece) {
      scraps[option, default: 0] += page.pieces[piece].area
    }
    beside = Set(scraps.filter { $0.value >= Self.leastBeside }.keys)
    sealed = Set(
      territory.options.indices.filter { option in
        let centre = territory.options[option].box.centre * PageInk.millimetre
        return seals.contains { $0.covers(centre) }
      })
    besideSeals = Set(
      territory.options.indices.filter { option in
        seals.contains { $0.reaches(territory.options[option]) }
      })
    besidePaleSeals = PaleSeals(seals, page, territory, sealed: sealed).reached
    reached.formUnion(besideSeals)
    let written = WrittenOverSeals(page, seals: seals, suspects: suspects).pieces
    notes =
      LooseNotes(
        suspects.filter { !isSealed($0) || written.contains($0) }.map { page.pieces[$0] },
        width: page.ink.width,
        height: page.ink.height
      ).boxes
  }

  /// Square pixels and pixels: 0.6 mm² and 2 mm. Smaller marks are specks.
  private static let leastArea = 9
  private static let leastExtent = 8

  private static func counts(_ piece: InkPiece) -> Bool {
    piece.area >= leastArea && piece.extent >= leastExtent
  }

  /// Of a piece, so much on the ground of fields makes it writing.
  private static let leastWriting = 0.15

  private func isWriting(_ counts: [PageTerritory.Owner: Int]) -> Bool {
    let written = counts.writing.reduce(0) { $0 + $1.count }
    return Double(written) >= Self.leastWriting * Double(counts.all)
  }

  /// Square pixels beyond the field, 3 mm²: half a character.
  private static let leastOverflow = 46
  /// Of a piece that lies in two fields, in each.
  private static let leastShared = 0.3

  private mutating func noteOverflow(_ piece: InkPiece, _ counts: [PageTerritory.Owner: Int]) {
    let fields = counts.writing
    let outside = counts.all - fields.reduce(0) { $0 + $1.count }
    guard let first = fields.first else { return }
    if outside >= Self.leastOverflow, 3 * outside >= counts.all { overflowing.insert(first.field) }
    if fields.count > 1, Double(fields[1].count) >= Self.leastShared * Double(counts.all) {
      overflowing.formUnion(fields.prefix(2).map(\.field))
    }
    borrowed.formUnion(counts.boxes.filter { $0.count >= Self.leastBorrowed }.map(\.option))
  }

  /// Square pixels of ink in a box, a fifth of a square millimetre.
  private static let leastBorrowed = 3

  /// A mark that reaches into another box belongs to the box that holds most of it.
  private mutating func noteBorrowing(_ counts: [PageTerritory.Owner: Int]) {
    let boxes = counts.boxes
    borrowed.formUnion(
      boxes.dropFirst().filter { $0.count >= Self.leastBorrowed }.map(\.option))
  }

  private mutating func noteReach(_ counts: [PageTerritory.Owner: Int]) {
    reached.formUnion(counts.beside.filter { $0.count >= Self.leastBorrowed }.map(\.option))
  }

  /// Square pixels, 0.7 mm²: strokes over the words of an option are seen between the words only.
  private static let leastBeside = 11
  /// Of a piece, so much beside a box makes it meant for that box.
  private static let shareBeside = 0.35
  /// Pixels, 60 mm: what is longer encircles more than an option.
  private static let mostRing = 236

  private mutating func noteStroke(_ piece: InkPiece, _ counts: [PageTerritory.Owner: Int]) {
    var shares: [Int: Int] = [:]
    for (option, count) in counts.boxes + counts.beside { shares[option, default: 0] += count }
    let sharers = shares.filter { $0.value >= Self.leastBeside }.keys
    if sharers.count > 1 { shared.append((Set(sharers), piece.box)) }
    guard let most = shares.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      Double(most.value) >= Self.shareBeside * Double(counts.all)
    else { return }
    strokes[most.key, default: []].append(piece.box)
  }

  /// A ring drawn around a box touches its inside here and there.
  private static func ring(_ counts: [PageTerritory.Owner: Int]) -> Int? {
    guard let box = counts.boxes.first, let beside = counts.beside.first,
      box.option == beside.option, beside.count > box.count
    else { return nil }
    return box.option
  }

  private static func option(
    beside piece: InkPiece, _ counts: [PageTerritory.Owner: Int], _ territory: PageTerritory
  ) -> Int? {
    if let first = counts.beside.first, Double(first.count) >= shareBeside * Double(piece.area) {
      return first.option
    }
    guard piece.extent <= mostRing else { return nil }
    return territory.options.indices.first { index in
      let centre = territory.options[index].box.centre * PageInk.millimetre
      return piece.columns.contains(Int(centre.x)) && piece.rows.contains(Int(centre.y))
    }
  }
}

extension PageRect {
  var centre: Point { Point(x: x + width / 2, y: y + height / 2) }
}
