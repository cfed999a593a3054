extension Gazetteer {
  /// Whether all ground of the first unit belongs to the second: by code, by recoding, or
  /// because it was merged into it. A part of a unit that was split up counts for none.
  public func isWithin(_ inner: DivisionCode, _ outer: DivisionCode) -> Bool {
    outer.contains(inner) || tables.succession.holders(of: inner).contains(outer)
  }

  /// How the ground of two units lies, whatever the years of their codes.
  public func relation(of a: DivisionCode, to b: DivisionCode) -> DivisionRelation {
    if equivalents(of: a).contains(b) { return .same }
    let holdersOfA = tables.succession.holders(of: a)
    let holdersOfB = tables.succession.holders(of: b)
    if holdersOfA.contains(b) { return .within }
    if holdersOfB.contains(a) { return .around }
    let isShared =
      tables.laterCodes(of: b).contains(where: holdersOfA.contains)
      || tables.laterCodes(of: a).contains(where: holdersOfB.contains)
    return isShared ? .overlapping : .apart
  }

  /// All codes that hold the unit's ground wholly, this one included: those that begin it, what it
  /// became a part of, and what holds that.
  public func holders(of code: DivisionCode) -> Set<DivisionCode> {
    tables.succession.holders(of: code)
  }

  /// All codes that the same ground had since 2000, this one included.
  public func equivalents(of code: DivisionCode) -> Set<DivisionCode> {
    tables.succession.equivalents(of: code)
  }

  /// All codes whose ground, or a part of it, had or has another one.
  public var recoded: Set<DivisionCode> { tables.succession.codes }

  /// All codes under which the unit's ground, or a part of it, has or had been, this one included.
  public func relatedCodes(of code: DivisionCode) -> Set<DivisionCode> {
    equivalents(of: code).union(successors(of: code)).union(predecessors(of: code))
  }

  /// What the unit's ground belongs to after its code ended; more than one where it was split.
  public func successors(of code: DivisionCode) -> Set<DivisionCode> {
    Set(tables.succession.after(code).map(\.other))
  }

  /// The units whose ground, or part of it, came to this code.
  public func predecessors(of code: DivisionCode) -> Set<DivisionCode> {
    Set(tables.succession.before(code).map(\.other))
  }
}
