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

  /// For each field what every reader that was asked saw; lines below each other are joined.
  func read(_ fields: [FieldWriting]) throws -> [[FieldObservation.Line]] {
    var found: [[FieldObservation.Line]] = fields.map { _ in [] }
    var open = fields.indices.filter { !fields[$0].lines.isEmpty }
    for index in plan.order(of: readers.map(\.name)) {
      let seen = try open.map { try fields[$0].lines.map { try readers[index].read($0) } }
      for (field, lattices) in zip(open, seen) {
        found[field].append(
          FieldObservation.Line(
            reader: readers[index].name, lattice: Lattice(lattices.flatMap(\.slots))))
      }
      open = zip(open, seen).filter { plan.asksAgain(about: fields[$0].content, after: $1) }
        .map(\.0)
    }
    return found
  }
}
