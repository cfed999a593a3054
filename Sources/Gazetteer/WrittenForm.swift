/// One way people write a division's own name, without its parents.
public struct WrittenForm: Hashable, Sendable {
  public var text: String
  /// The full official name; false for short names, former names and other suffixes.
  public var isOfficial: Bool

  public init(_ text: String, isOfficial: Bool) {
    self.text = text
    self.isOfficial = isOfficial
  }
}

/// A township and the ways to write it, which are made up when they are asked for.
public struct WrittenTownship: Sendable {
  let unit: TownshipTable.Unit

  public var division: Division { unit.division }
  /// The official name first, the name without its suffix last.
  public var forms: [WrittenForm] { TownshipName.forms(of: unit) }
}

/// How the name of a township is written besides its official form.
///
/// One street is found as 西红门镇, 西红门地区 and 西红门（地区）镇 within a week, so the last part
/// of the name does not tell units of one county apart.
enum TownshipName {
  /// Longest first.
  static let suffixes = [
    "街道办事处", "地区办事处", "（地区）镇", "（地区）乡", "(地区)镇", "(地区)乡", "街道办", "民族乡", "区公所",
    "办事处", "街道", "地区", "苏木", "镇", "乡",
  ]

  /// The name without its suffix; nil where less than two characters would be left.
  static func stem(of name: String) -> String? {
    guard let suffix = suffixes.first(where: { name.hasSuffix($0) }) else { return nil }
    let stem = name.dropLast(suffix.count)
    return stem.count >= 2 ? String(stem) : nil
  }

  static func forms(of unit: TownshipTable.Unit) -> [WrittenForm] {
    let name = unit.division.name
    var forms = [WrittenForm(name, isOfficial: true)]
    forms += unit.formerNames.map { WrittenForm($0, isOfficial: true) }
    guard let stem = stem(of: name) else { return forms }
    for suffix in suffixes where stem + suffix != name {
      forms.append(WrittenForm(stem + suffix, isOfficial: false))
    }
    forms.append(WrittenForm(stem, isOfficial: false))
    return forms
  }

  /// Whether a stem may stand without suffix before further text: 花乡 is a whole name by itself.
  static func standsAlone(_ stem: String) -> Bool {
    guard let last = stem.last else { return false }
    return "乡镇".contains(last)
  }
}
