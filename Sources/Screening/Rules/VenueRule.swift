import Declarations
import Gazetteer

/// A listed venue or gathering is named in a stay or in the address, or the traveller says yes
/// to having been at one.
struct VenueRule {
  let index: ScreeningIndex

  func judge(_ sheet: Sheet, into judgement: inout Judgement) {
    for number in index.venues {
      let entry = index.list.entries[number]
      guard let place = entry.place else { continue }
      let name = VenueName(place)
      for stay in sheet.stays { judge(stay, entry, name, sheet.policy, into: &judgement) }
      judgeAddress(sheet, entry, name, into: &judgement)
    }
  }

  private func judge(
    _ stay: Presence, _ entry: HotspotEntry, _ name: VenueName, _ policy: ScreeningPolicy,
    into judgement: inout Judgement
  ) {
    guard entry.exposure.meets(stay.possibleDays),
      let met = stay.texts.compactMap({ text in
        name.match(text.text).map { (match: $0, probability: text.probability) }
      }).max(by: { ($0.match, $0.probability) < ($1.match, $1.probability) })
    else { return }
    let daysAreSure =
      !stay.sureDays.isEmpty && stay.sureDays.allSatisfy(entry.exposure.meets)
    let isConfirmed =
      met.match == .named && stay.placeIsCertain && daysAreSure && isNear(stay, entry)
      && met.probability >= policy.confirmingConfidence
      && index.list.envelope.transit.weight(stay.weight) == .counts
    let naming = met.match == .named ? "names" : "resembles"
    judgement.add(
      Reason(
        rule: "venue-stay", verdict: isConfirmed ? .confirmed : .possible, entry: entry.id,
        field: stay.field,
        evidence: "\(stay.field) \(naming) \(entry.place?.path ?? "") (\(entry.exposure))",
        probability: met.probability),
      rank: index.list.envelope.rank(ofLevel: entry.level))
  }

  /// The stay may be in the unit that holds the venue; a namesake elsewhere stays `possible`.
  private func isNear(_ stay: Presence, _ entry: HotspotEntry) -> Bool {
    let codes = entry.place?.codes ?? []
    return codes.isEmpty
      || stay.places.contains { candidate in
        codes.contains { index.gazetteer.relation(of: candidate.code, to: $0) != .apart }
      }
  }

  /// An address says where somebody lives or goes, not when: `possible` at most.
  private func judgeAddress(
    _ sheet: Sheet, _ entry: HotspotEntry, _ name: VenueName, into judgement: inout Judgement
  ) {
    let field = sheet.field(.address)
    let days = sheet.lookBack.first...sheet.lookBack.last
    let texts = field.texts + (field.isCorrected ? [] : [(field.rawText, 1)])
    guard entry.exposure.meets(days),
      let met = texts.first(where: { name.match($0.text) == .named })
    else { return }
    judgement.add(
      Reason(
        rule: "venue-address", verdict: .possible, entry: entry.id, field: .address,
        evidence: "The address names \(entry.place?.path ?? "") (\(entry.exposure))",
        probability: met.probability),
      rank: index.list.envelope.rank(ofLevel: entry.level))
  }
}

/// The name of a venue as a sheet may write it.
struct VenueName {
  enum Match: Comparable {
    /// The name without its generic ending: 新发地 for 新发地批发市场.
    case resembled
    case named
  }

  private let full: String
  private let stem: String

  /// Longest first; what remains must still name something.
  private static let genericEndings = [
    "农产品批发市场", "海鲜批发市场", "农贸市场", "批发市场", "购物中心", "购物广场", "大酒店", "宾馆", "酒店", "饭店",
    "餐厅", "超市", "商场", "市场", "广场", "医院", "学校", "大厦", "公司",
  ]
  /// A single character names no place.
  private static let shortestStem = 2

  init(_ place: ListedPlace) {
    full = (place.detail.isEmpty ? place.path : place.detail).comparable
    let name = full
    let ending = Self.genericEndings.first { name.hasSuffix($0) } ?? ""
    stem = String(name.dropLast(ending.count))
  }

  /// A writing that names the venue holds one of these.
  var written: Set<String> { [full, stem] }

  func match(_ text: String) -> Match? {
    if full.count >= Self.shortestStem, text.contains(full) { return .named }
    return stem.count >= Self.shortestStem && text.contains(stem) ? .resembled : nil
  }
}
