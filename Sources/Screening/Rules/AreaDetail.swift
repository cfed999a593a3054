/// What a list names below the gazetteer: a village, an estate, a building.
struct AreaDetail {
  /// In comparable form; empty where the whole unit is listed.
  let text: String

  init(_ place: ListedPlace) { text = place.detail.comparable }

  /// Whether one of the writings names it. A number must end where the list's ends: 1号楼 is not
  /// named by 11号楼, nor 新天地1 by 新天地12.
  func isNamed(in writings: [String]) -> Bool {
    !text.isEmpty && writings.contains(where: stands)
  }

  private func stands(in writing: String) -> Bool {
    guard mayStand(in: writing) else { return false }
    var rest = writing[...]
    while let found = rest.firstRange(of: text) {
      let before = writing[..<found.lowerBound].last
      let after = writing[found.upperBound...].first
      let isCut = Self.goesOn(before, text.first) || Self.goesOn(text.last, after)
      if !isCut { return true }
      rest = writing[writing.index(after: found.lowerBound)...]
    }
    return false
  }

  /// Whether its bytes stand there: quicker to tell than its characters, and nearly always no. Only
  /// of plain text, since an accented letter may be written with other bytes and be the same.
  private func mayStand(in writing: String) -> Bool {
    guard text.isPlain, writing.isPlain else { return true }
    let (sought, bytes) = (Array(text.utf8), Array(writing.utf8))
    guard let first = sought.first, sought.count <= bytes.count else { return false }
    return (0...(bytes.count - sought.count)).contains { start in
      bytes[start] == first && bytes[start...].starts(with: sought)
    }
  }

  private static func goesOn(_ left: Character?, _ right: Character?) -> Bool {
    guard let left, let right else { return false }
    return isDigit(left) && isDigit(right)
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber || "〇零一二三四五六七八九十百".contains(character)
  }
}
