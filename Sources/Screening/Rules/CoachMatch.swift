import Declarations

/// Whether the traveller sat in a listed coach.
enum CoachMatch {
  case same, other, unknown

  /// A ticket without a seat allows every coach.
  private static let withoutSeat = ["无座", "站票"]

  init(of sheet: Sheet, with listed: String?) {
    guard let listed else {
      self = .same
      return
    }
    let field = sheet.field(.coach)
    let read = field.texts.map { Coaches($0.text).all }
    let stands = [field, sheet.field(.seat)].contains { field in
      field.texts.contains { text in Self.withoutSeat.contains(where: text.text.contains) }
    }
    guard !stands, let best = read.first, !read.contains([]) else {
      self = .unknown
      return
    }
    let wanted = Coaches(listed)
    let mayBe = read.contains { !$0.isDisjoint(with: wanted.all) }
    let isSure = field.isCertain && best.isSubset(of: wanted.all)
    if isSure, field.isRead || read.allSatisfy({ $0.isSubset(of: wanted.all) }) {
      self = .same
    } else {
      let isElsewhere = field.isRead && !mayBe && !wanted.all.isEmpty && !wanted.isPartlyUnknown
      self = isElsewhere ? .other : .unknown
    }
  }
}
