import Gazetteer

/// What headings above the sections say of them: 一、兰州市 above its levels, 解除高风险区、中风险区
/// above one heading for each.
struct BulletinOutline {
  private static let several = Pattern(
    /(?:(?:中高|高|中|低)风险(?:地区|区域|区)?[、,和及]){1,2}(?:中高|高|中|低)风险(?:地区|区域|区)?(?:名单|清单|情况|如下|\(\d+个\))*:?/
  )

  private static let levels: Set = ["高风险", "中风险", "低风险"]

  /// The region of the sections that follow.
  private(set) var region = ""
  private var level: DivisionCode.Level?
  /// What the next heading of each of these levels does.
  private var pending: (action: SectionAction, levels: Set<String>) = (.lists, [])

  /// A region alone on its line, directly above a section. Once there are places, only a region
  /// of the same level as the one before is taken: else it may be the last place of a list.
  mutating func take(_ unit: Division, path: String, isFirst: Bool) -> Bool {
    guard isFirst || unit.level == level else { return false }
    region = path
    level = unit.level
    return true
  }

  /// 二、解除高风险区、中风险区 above 高风险区: and 中风险区:
  mutating func take(_ sentence: String) -> Bool {
    guard sentence.contains(where: { "、,和及".contains($0) }), sentence.contains("风险"),
      let opening = SectionOpening.all(of: sentence).first, opening.action != .lists,
      sentence.dropFirst(opening.length).wholeMatch(of: Self.several.regex) != nil
    else { return false }
    pending = (opening.action, Self.levels)
    return true
  }

  /// A heading under such a one takes over what that does, once for each level.
  mutating func action(of section: SectionHeading) -> SectionAction {
    guard section.action == .lists else {
      let isOpen = section.level == "风险" && section.rest.isEmpty
      pending = isOpen ? (section.action, Self.levels) : (.lists, [])
      return section.action
    }
    guard pending.levels.remove(section.level) != nil else {
      pending = (.lists, [])
      return .lists
    }
    return pending.action
  }
}
