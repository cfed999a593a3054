import Declarations
import Gazetteer

/// What the places of a bulletin become.
struct BulletinEntries {
  private static let ownLevel = Pattern(
    /(.+)\(((?:高|中|低)风险)(?:地区|区域|区)?\)/)

  var draft: ListDraft
  /// How many places each level has.
  private(set) var perLevel: [String: Int] = [:]
  private(set) var listed: [(level: String, codes: [DivisionCode])] = []

  init(_ draft: ListDraft) { self.draft = draft }

  mutating func add(
    _ item: BulletinRun.Place, level: String, in context: inout PlaceContext, lifts: Bool
  ) {
    let (item, level) = withOwnLevel(item, level)
    if lifts {
      draft.report.lifted.append(.init(text: item.text, line: item.line))
      return
    }
    perLevel[level, default: 0] += 1
    // What is of low risk is no hotspot.
    guard level != KnownLevel.low.level.name else {
      draft.report.lowRisk += 1
      return
    }
    let text = ItemText(item.text)
    let found = context.place(item, text: text.place)
    listed.append((level, found.place.codes))
    let exclusions = text.exclusions.map { context.places.part($0, of: found.place) }
    let entry = HotspotEntry(
      id: "", level: draft.level(level),
      target: .area(ListedArea(place: found.place, exclusions: exclusions)))
    draft.add(
      entry, line: item.line, manner: found.manner,
      isResolved: context.places.isResolved(found.place))
    if text.hasBoundary { draft.report.boundaries += 1 }
  }

  /// 甲小区(高风险) in a section of several levels has the level in the brackets.
  private func withOwnLevel(
    _ item: BulletinRun.Place, _ level: String
  ) -> (BulletinRun.Place, String) {
    guard item.text.last == ")", let match = item.text.wholeMatch(of: Self.ownLevel.regex)
    else { return (item, level) }
    let own = String(match.2)
    guard own == level || ["中高风险", "风险"].contains(level) else { return (item, level) }
    var item = item
    item.text = String(match.1)
    return (item, own)
  }
}
