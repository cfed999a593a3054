/// How every variant read the same fields, in counts, so that reports of parts can be joined.
struct PreparationReport: Codable {
  var sheets = 0
  /// In the order of the table; the full settings first.
  var variants: [Variant] = []

  struct Variant: Codable {
    var name: String
    /// CPU of preparing and reading all text of all sheets.
    var seconds = 0.0
    var families: [PreparationFamily: Count] = [:]
  }

  struct Count: Codable {
    var total = 0
    var decoded = Paired()
    var raw = Paired()
  }

  /// Fields right with the variant, and how that differs from the full settings field by field.
  struct Paired: Codable {
    var right = 0
    /// Right with the variant only.
    var gained = 0
    /// Right with the full settings only.
    var lost = 0

    mutating func count(_ isRight: Bool, beside full: Bool) {
      right += isRight ? 1 : 0
      gained += isRight && !full ? 1 : 0
      lost += full && !isRight ? 1 : 0
    }

    mutating func add(_ other: Paired) {
      right += other.right
      gained += other.gained
      lost += other.lost
    }
  }

  /// `other` has the same variants, or this report has none yet.
  mutating func add(_ other: PreparationReport) {
    sheets += other.sheets
    for variant in other.variants {
      guard let index = variants.firstIndex(where: { $0.name == variant.name }) else {
        variants.append(variant)
        continue
      }
      variants[index].add(variant)
    }
  }
}

extension PreparationReport.Variant {
  mutating func add(_ other: Self) {
    seconds += other.seconds
    families.merge(other.families) { own, other in
      var sum = own
      sum.add(other)
      return sum
    }
  }

  /// Over all families.
  var all: PreparationReport.Count {
    families.values.reduce(into: .init()) { $0.add($1) }
  }
}

extension PreparationReport.Count {
  mutating func add(_ other: Self) {
    total += other.total
    decoded.add(other.decoded)
    raw.add(other.raw)
  }
}
