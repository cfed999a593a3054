import Gazetteer

/// What a sentence is where the tables of places have to be asked.
struct BulletinHeadings {
  let gazetteer: Gazetteer

  /// A heading without a count needs a region that the tables know entirely, and one behind the
  /// end of a list needs both.
  func heading(
    _ sentence: BulletinSentence, next: BulletinSentence?, inSection: Bool
  ) -> GroupHeading? {
    guard let group = GroupHeading(sentence.text) else {
      return inSection ? bareHeading(sentence, next: next) : nil
    }
    if group.count != nil, inSection { return group }
    let isKnown = isWholeRegion(group.region)
    return isKnown && (inSection || group.count != nil) ? group : nil
  }

  /// A province, or a city whose parts follow, alone on its line.
  private func bareHeading(
    _ sentence: BulletinSentence, next: BulletinSentence?
  ) -> GroupHeading? {
    guard sentence.endsLine, sentence.mark == nil, let next, sentence.text.count <= 20,
      next.section == nil, let heading = GroupHeading(sentence.text + ":")
    else { return nil }
    guard let unit = gazetteer.resolve(sentence.text).only, unit.detail.isEmpty,
      unit.code.level <= .prefecture
    else { return nil }
    let inside = gazetteer.resolve(sentence.text + next.text).matches
    let goesOn = inside.contains {
      $0.code != unit.code && gazetteer.isWithin($0.code, unit.code)
    }
    return unit.code.level == .province || goesOn ? heading : nil
  }

  /// A region before a level may be the last place of a line: 甲区中风险地区. At the beginning of a
  /// line and counted it is none: 甲区中风险地区(2个).
  func isOfRegion(
    _ section: SectionHeading, of sentence: BulletinSentence, inSection: Bool
  ) -> Bool {
    let isOfCounty = !inSection || sentence.beginsLine && section.count != nil
    return section.region.isEmpty
      || gazetteer.resolve(section.region).matches.contains {
        $0.detail.isEmpty && ($0.code.level <= .prefecture || isOfCounty)
      }
  }

  /// A unit that the tables know, with nothing behind it.
  func isWholeRegion(_ text: String) -> Bool {
    gazetteer.resolve(text).matches.contains { $0.detail.isEmpty }
  }

  func isAdvice(_ text: String) -> Bool {
    BulletinProse.isAdvice(text) && gazetteer.resolve(text).matches.isEmpty
  }

  /// A counted heading that says no level, or a place in a county: before any section, both may
  /// belong to one whose heading was not understood.
  func mayBelongToList(_ text: String) -> Bool {
    text.count <= Self.longestItem && !text.contains(Self.ofPublisher.regex)
      && (text.contains(Self.countAtEnd.regex) || namesUnit(text))
  }

  private static let longestItem = 40
  private static let countAtEnd = Pattern(/(?:\(\d+个?\)|\d+个):?$/)
  /// Titles, signatures and what led to the bulletin.
  private static let ofPublisher = Pattern(
    /通告|公告|通知|指挥部|办公室|小组|委员会|卫健|疾控|政府|情况|名单|汇总|发布|记者|病例|感染|报告|专家|决定|风险等级/
  )

  /// A county or what lies in one.
  func namesUnit(_ text: String) -> Bool {
    gazetteer.resolve(text).matches.contains { $0.code.level >= .county }
  }
}
