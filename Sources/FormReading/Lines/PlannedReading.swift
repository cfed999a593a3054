internal import Declarations
internal import Recognition

/// What is written in one field, ready for readers.
struct FieldWriting {
  let content: FieldContent
  /// One below the other; empty where nothing can be read.
  let lines: [LineImage]
}

/// Has all fields of a sheet read, each by as many readers as the plan asks.
struct PlannedReading {
  let readers: [any LineReader]
  var plan = ReadingPlan()

  /// For each field what every reader that was asked saw, a line for each of its looks; lines
  /// below each other are joined.
  func read(_ fields: [FieldWriting]) throws -> [[FieldObservation.Line]] {
    var found: [[FieldObservation.Line]] = fields.map { _ in [] }
    var open = fields.indices.filter { !fields[$0].lines.isEmpty }
    for index in plan.order(of: readers.map(\.name)) {
      let seen = try open.map { try looks(at: fields[$0], by: readers[index]) }
      for (field, lattices) in zip(open, seen) {
        found[field] += lattices.map { .init(reader: readers[index].name, lattice: $0) }
      }
      open = zip(open, seen).filter { plan.asksAgain(about: fields[$0].content, after: $1) }
        .map(\.0)
    }
    return found
  }

  /// One lattice for each look of the reader at the whole field.
  private func looks(at field: FieldWriting, by reader: any LineReader) throws -> [Lattice] {
    let first = try field.lines.map { try reader.read($0) }
    guard plan.looksAgain(after: first) else { return [Lattice(joining: first)] }
    let second = try field.lines.compactMap { try reader.readAgain($0) }
    let isWhole = second.count == first.count
    return [Lattice(joining: first)] + (isWhole ? [Lattice(joining: second)] : [])
  }
}

extension Lattice {
  /// Lines below each other as one.
  init(joining lines: [Lattice]) { self.init(lines.flatMap(\.slots)) }
}
