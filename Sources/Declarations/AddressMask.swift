/// Hides an address beyond its county. Works on the characters alone: where it cannot tell, it
/// hides more.
enum AddressMask {
  private static let units: Set<Character> = ["省", "市", "区", "县", "旗", "州", "盟"]
  /// With these the detail begins; some county names hold one, and then are hidden too.
  private static let details: Set<Character> = [
    "镇", "乡", "村", "街", "路", "道", "巷", "号", "楼", "栋", "室", "弄", "里", "院", "社",
  ]
  /// 小区, 校区, 园区 and the like are no districts.
  private static let noDistrict: Set<Character> = ["小", "校", "园", "厂", "景", "新", "街", "库"]
  static let cover = "****"

  static func masked(_ address: String) -> String {
    var shown = address.startIndex
    var previous: Character?
    for index in address.indices {
      let character = address[index]
      // A unit's name has two characters at least: 市区 and 城区 end nothing.
      if details.contains(character) || isDigit(character) { break }
      if units.contains(character), let before = previous, !units.contains(before) {
        if character == "区", noDistrict.contains(before) { break }
        shown = address.index(after: index)
        if "区县旗".contains(character) { break }
      }
      previous = character
    }
    return address[..<shown] + cover
  }

  /// `Character.isNumber` will not do: it holds for 京 and 万.
  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character) || ("０"..."９").contains(character)
  }
}
