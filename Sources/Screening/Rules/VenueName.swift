/// The name of a venue as a sheet may write it.
struct VenueName: Sendable {
  enum Match: Comparable {
    /// The name without its generic ending, 新发地 for 新发地批发市场; or without the units before it,
    /// where no table knows those.
    case resembled
    case named
  }

  private let full: String
  private let stem: String
  /// Without the units before it.
  private let bare: [String]

  /// Longest first; what remains must still name something.
  private static let genericEndings = [
    "农产品批发市场", "海鲜批发市场", "农贸市场", "批发市场", "购物中心", "购物广场", "大酒店", "宾馆", "酒店", "饭店",
    "餐厅", "超市", "商场", "市场", "广场", "医院", "学校", "大厦", "公司",
  ]
  private static let unitEndings: Set<Character> = ["省", "市", "区", "县", "旗", "镇", "乡", "道"]
  /// A single character names no place.
  private static let shortestStem = 2

  /// Nil for a place that is a unit as a whole and has no name of its own.
  init?(_ place: ListedPlace) {
    if place.detail.isEmpty, !place.codes.isEmpty { return nil }
    full = (place.detail.isEmpty ? place.path : place.detail).comparable
    let name = full
    let ending = Self.genericEndings.first { name.hasSuffix($0) } ?? ""
    stem = String(name.dropLast(ending.count))
    let own = stem.suffix(while: { !Self.unitEndings.contains($0) })
    let isBare = place.codes.isEmpty && !ending.isEmpty && own.count < stem.count
    bare = isBare && own.count >= Self.shortestStem ? [own, own + ending] : []
  }

  /// All that ``match(_:)`` looks for.
  var all: [String] { ([full, stem] + bare).filter { $0.count >= Self.shortestStem } }

  func match(_ text: String) -> Match? {
    if full.count >= Self.shortestStem, text.contains(full) { return .named }
    return all.contains(where: text.contains) ? .resembled : nil
  }
}

extension String {
  fileprivate func suffix(while passes: (Character) -> Bool) -> String {
    var start = endIndex
    while start > startIndex, passes(self[index(before: start)]) { start = index(before: start) }
    return String(self[start...])
  }
}
