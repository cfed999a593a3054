/// Cuts a run of places at commas, 、 and ; outside brackets, and puts together again what only
/// looks like several places.
struct PlaceItems {
  private static let openBoundary = Pattern(
    /(?:以[东南西北]|[东南西北]至[^至]{1,20}|[东南西北][侧面]?[临接][^临接]{1,20})$/)
  private static let goesOnAsBoundary = Pattern(
    /以[东南西北]|^[东南西北](?:至|[侧面]?[临接])|(?:范围|区域|围合)/)
  private static let enclosure = Pattern(
    /(包围|合围|围合)/)
  private static let part = Pattern(
    /[A-Z]?(\d+(?:-\d+)?|[一二三四五六七八九十]+|[A-Z甲乙丙丁东南西北])(期.*|号|栋|幢|座|区|组|号楼|号院|单元|楼)/)
  private static let address = Pattern(
    /(.+?[街路巷道])\d+号/)
  private static let quarter = Pattern(
    /片区(\(.*\))?$/)
  private static let wholeUnit = Pattern(
    /(村|小区|社区|街道|镇|乡)$/)
  private static let pair = Pattern(
    /(.+?(?:街道|镇|乡|村|社区|小区|县|区|市|旗))(?:和|及|以及|与)([^和及与]+?(?:街道|镇|乡|村|社区|小区|县|区|市|旗)(?:\((?:除|不含|不包括).*\)|除.+外.*)?)/
  )
  /// Two units of one kind, which never are one place.
  private static let unitPair = Pattern(
    /.*?(?:(?:街道|镇|乡)(?:和|及|以及|与)[^和及与]{1,12}?(?:街道|镇|乡)|[^小社片园校厂库]区(?:和|及|以及|与)[^和及与]{1,8}?[^小社片园校厂库]区|县(?:和|及|以及|与)[^和及与]{1,8}?县|市(?:和|及|以及|与)[^和及与]{1,8}?市)(?:\((?:除|不含|不包括).*\)|除.+外.*)?/
  )

  struct Item: Hashable {
    var text: String
    /// The item follows a 、, and so shares all that the one before it says of where it lies.
    var followsClosely: Bool
    /// Where it stands in the run, in characters.
    var offset = 0
  }

  /// Every way to read the run, the usual one first.
  let readings: [[Item]]

  init(_ run: String) {
    let pieces = Self.cut(run)
    let usual = Self.joinedBoundaries(pieces)
    let enclosed = Self.joinedEnclosures(usual)
    let parts = Self.joinedParts(usual)
    readings = [
      usual, enclosed, parts, Self.joinedParts(enclosed), Self.joinedQuarters(usual),
      Self.joinedAddresses(usual), Self.joinedAddresses(parts), pieces, Self.parted(usual),
      Self.parted(parts), Self.joinedBoundaries(Self.cut(run, heedsBrackets: false)),
    ]
  }

  /// The usual reading.
  var items: [Item] { readings.first ?? [] }

  /// The places of a sentence that nobody counts: 甲镇和乙镇 are two.
  var uncounted: [Item] {
    items.flatMap { item in
      item.text.utf8.count < 600 && item.text.wholeMatch(of: Self.unitPair.regex) != nil
        ? Self.parted([item]) : [item]
    }
  }

  /// A bracket that is never closed hides what follows; not to heed brackets is the last reading.
  private static func cut(_ run: String, heedsBrackets: Bool = true) -> [Item] {
    var items: [Item] = []
    var piece = ""
    var depth = 0
    var closely = false
    var start = 0
    func finish(_ separator: Character?, at offset: Int) {
      if !piece.isEmpty {
        items.append(Item(text: piece, followsClosely: closely, offset: start))
      }
      piece = ""
      closely = separator == "、"
      start = offset + 1
    }
    let characters = Array(run)
    for (offset, character) in characters.enumerated() {
      if character == "(" { depth += 1 }
      if character == ")" { depth = max(0, depth - 1) }
      if depth == 0 || !heedsBrackets, ",、;。".contains(character),
        !isLeavingOut(piece, before: characters[offset...])
      {
        finish(character, at: offset)
      } else {
        piece.append(character)
      }
    }
    finish(nil, at: run.count)
    return items
  }

  /// 花桥镇除甲村、乙村以外的区域 is one place: what is left out may be a list. 40 characters hold the
  /// longest such list seen.
  private static func isLeavingOut(
    _ piece: String, before rest: ArraySlice<Character>
  ) -> Bool {
    guard let start = piece.lastIndex(of: "除"), !piece[start...].contains("外") else { return false }
    return rest.prefix(40).prefix { !";。".contains($0) }.contains("外")
  }

  /// 明月路以南、文汇西路以北区域 is one place; so is 天后西街9、11、13号.
  private static func joinedBoundaries(_ items: [Item]) -> [Item] {
    join(items, evenApart: true) { before, after, closely in
      if before.contains(Self.openBoundary.regex),
        after.contains(Self.goesOnAsBoundary.regex)
      {
        return true
      }
      return closely && (before.last?.isNumber ?? false) && (after.first?.isNumber ?? false)
    }
  }

  /// 新南大街、新南三巷、新联路所包围区域 is one place.
  private static func joinedEnclosures(_ items: [Item]) -> [Item] {
    var result: [Item] = []
    for item in items {
      var item = item
      if item.text.contains(Self.enclosure.regex) {
        while let before = result.last, item.followsClosely {
          result.removeLast()
          item = Item(
            text: "\(before.text)、\(item.text)", followsClosely: before.followsClosely,
            offset: before.offset)
        }
      }
      result.append(item)
    }
    return result
  }

  /// 701号楼、705号楼 may be one place; so may 二期、三期.
  private static func joinedParts(_ items: [Item]) -> [Item] {
    join(items) { _, after, _ in
      after.wholeMatch(
        of:
          Self.part.regex
      ) != nil
    }
  }

  /// 光明街27号、光明街29号 may be one place.
  private static func joinedAddresses(_ items: [Item]) -> [Item] {
    join(items) { before, after, _ in
      after.wholeMatch(of: Self.address.regex).map { before.contains($0.1) } ?? false
    }
  }

  /// 金坎、弄喊片区 may be one place.
  private static func joinedQuarters(_ items: [Item]) -> [Item] {
    join(items) { before, after, _ in
      after.contains(Self.quarter.regex) && !before.contains(Self.wholeUnit.regex)
    }
  }

  /// 甲社区和乙社区 may be two places.
  private static func parted(_ items: [Item]) -> [Item] {
    items.flatMap { item -> [Item] in
      // Two names of places take no more.
      guard item.text.utf8.count < 600, let match = item.text.wholeMatch(of: Self.pair.regex) else {
        return [item]
      }
      let offset = item.offset + item.text.count - match.2.count
      return [
        Item(text: String(match.1), followsClosely: item.followsClosely, offset: item.offset),
        Item(text: String(match.2), followsClosely: true, offset: offset),
      ]
    }
  }

  private static func join(
    _ items: [Item], evenApart: Bool = false,
    where belongs: (_ before: String, _ after: String, _ closely: Bool) -> Bool
  ) -> [Item] {
    var result: [Item] = []
    for item in items {
      if let before = result.last, item.followsClosely || evenApart,
        belongs(before.text, item.text, item.followsClosely)
      {
        result[result.count - 1].text += "\(item.followsClosely ? "、" : ",")\(item.text)"
      } else {
        result.append(item)
      }
    }
    return result
  }
}
