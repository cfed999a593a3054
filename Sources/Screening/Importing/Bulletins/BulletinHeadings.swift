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

  /// A region before a level may be the last place of a line: 甲区中风险地区.
  func isOfRegion(_ section: SectionHeading, inSection: Bool) -> Bool {
    section.region.isEmpty
      || gazetteer.resolve(section.region).matches.contains {
        $0.detail.isEmpty && ($0.code.level <= .prefecture || !inSection)
      }
  }

  /// A unit that the tables know, with nothing behind it.
  func isWholeRegion(_ text: String) -> Bool {
    gazetteer.resolve(text).matches.contains { $0.detail.isEmpty }
  }

  func isAdvice(_ text: String) -> Bool {
    BulletinProse.isAdvice(text) && gazetteer.resolve(text).matches.isEmpty
  }

  /// A county or what lies in one.
  func namesUnit(_ text: String) -> Bool {
    gazetteer.resolve(text).matches.contains { $0.code.level >= .county }
  }
}
