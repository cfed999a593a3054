import Gazetteer

/// Finds the one township of a region that a text begins with.
struct TownshipFinder {
  struct Found {
    var county: DivisionCode
  }

  let gazetteer: Gazetteer

  /// Nil where no township of these cities or provinces fits, or the longest name that fits is
  /// given twice.
  func only(in region: [DivisionCode], beginning text: String) -> Found? {
    var best: (length: Int, counties: Set<DivisionCode>) = (0, [])
    for county in region.flatMap(counties) {
      let length = longestName(in: county, beginning: text)
      if length == 0 || length < best.length { continue }
      best = length > best.length ? (length, [county]) : (length, best.counties.union([county]))
    }
    guard best.counties.count == 1, let county = best.counties.first else { return nil }
    return Found(county: county)
  }

  private func counties(of unit: DivisionCode) -> [DivisionCode] {
    gazetteer.children(of: unit).flatMap { child in
      child.level == .prefecture ? counties(of: child.code) : [child.code]
    }.filter { $0.level == .county }
  }

  private func longestName(in county: DivisionCode, beginning text: String) -> Int {
    var longest = 0
    for township in gazetteer.children(of: county) where township.level == .township {
      for name in names(of: township) where text.hasPrefix(name) {
        longest = max(longest, name.count)
      }
    }
    return longest
  }

  /// 石佛街道 is also written 石佛办事处.
  private func names(of township: Division) -> [String] {
    let name = township.name
    return name.hasSuffix("街道") ? [name, "\(name.dropLast(2))办事处"] : [name]
  }
}
