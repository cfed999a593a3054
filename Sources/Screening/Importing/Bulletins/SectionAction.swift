/// What a heading does with the places below it.
enum SectionAction: Hashable {
  /// It lists what is at the level now.
  case lists
  /// It names what comes to the level: 新增高风险区, 调整为中风险区.
  case changes
  /// It names what is no longer at the level: 解除高风险区. It lists nothing.
  case lifts

  private static let change = Pattern(
    /新增|新划|增加|增设|划定|划为|列为|定为|确定为|(?:调整|变更|转)[为至到成]|调[高低升降]|上调|下调|[升降][级低高]?[为至到成]/)
  private static let lift = Pattern(/解除|取消|撤销|解封|退出|移出|解控/)

  /// From the words of a heading before its level.
  init(wordsOf heading: some StringProtocol) {
    let heading = String(heading)
    if heading.contains(Self.change.regex) {
      // 新增及解除 may list as well.
      self = .changes
    } else {
      self = heading.contains(Self.lift.regex) ? .lifts : .lists
    }
  }
}
