/// Which code's ground went into which, since 2000.
struct SuccessionTable: Sendable {
  enum Kind: String, Sendable {
    /// The whole unit under a new code, nothing added.
    case same
    /// The whole unit became part of the other.
    case merged
    /// A part of the unit went to the other.
    case split
  }

  struct Link: Sendable {
    var other: DivisionCode
    var kind: Kind
  }

  private let forward: [DivisionCode: [Link]]
  private let backward: [DivisionCode: [Link]]

  init(_ file: TableFile) throws(GazetteerError) {
    var forward: [DivisionCode: [Link]] = [:]
    var backward: [DivisionCode: [Link]] = [:]
    try file.forEachLine(columns: 4) { fields in
      guard let old = file.code(fields[0]), let new = file.code(fields[1]),
        let kind = Kind(rawValue: file.text(fields[3]))
      else { return false }
      forward[old, default: []].append(Link(other: new, kind: kind))
      backward[new, default: []].append(Link(other: old, kind: kind))
      return true
    }
    self.forward = forward
    self.backward = backward
  }

  /// All that became, or came from, another code.
  var codes: Set<DivisionCode> { Set(forward.keys).union(backward.keys) }

  func after(_ code: DivisionCode) -> [Link] { forward[code] ?? [] }
  func before(_ code: DivisionCode) -> [Link] { backward[code] ?? [] }

  /// All codes of exactly this ground.
  func equivalents(of code: DivisionCode) -> Set<DivisionCode> {
    closure(from: [code]) { code in
      (after(code) + before(code)).filter { $0.kind == .same }.map(\.other)
    }
  }

  /// All codes that hold this code's ground wholly: its ancestors, its later forms, theirs.
  func holders(of code: DivisionCode) -> Set<DivisionCode> {
    closure(from: [code]) { code in
      let earlier = before(code).filter { $0.kind == .same }
      let later = after(code).filter { $0.kind != .split }
      return (earlier + later).map(\.other) + [code.parent].compactMap(\.self)
    }
  }

  private func closure(
    from start: Set<DivisionCode>, _ next: (DivisionCode) -> [DivisionCode]
  ) -> Set<DivisionCode> {
    var found = start
    var open = Array(start)
    while let code = open.popLast() {
      for other in next(code) where found.insert(other).inserted { open.append(other) }
    }
    return found
  }
}
