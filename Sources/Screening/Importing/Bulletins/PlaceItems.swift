/// Cuts a run of places at commas, 、 and ; outside brackets, and puts together again what only
/// looks like several places.
struct PlaceItems {
  struct Item: Hashable {
    var text: String
    /// The item follows a 、, and so shares all that the one before it says of where it lies.
    var followsClosely: Bool
  }

  let items: [Item]

  /// - Parameters:
  ///   - run: the text after a heading.
  ///   - count: how many places the publisher counts there; it decides between readings that
  ///     the text alone leaves open, and never adds or drops a place.
  init(_ run: String, count: Int?) {
    let pieces = Self.cut(run)
    let usual = Self.joinedBoundaries(pieces)
    let enclosed = Self.joinedEnclosures(usual)
    let parts = Self.joinedParts(usual)
    let readings = [
      usual, enclosed, parts, Self.joinedParts(enclosed), Self.joinedQuarters(usual),
      Self.joinedAddresses(usual), pieces,
    ]
    items = readings.first { $0.count == count } ?? usual
  }

  private static func cut(_ run: String) -> [Item] {
    var items: [Item] = []
    var piece = ""
    var depth = 0
    var closely = false
    func finish(_ separator: Character?) {
      if !piece.isEmpty { items.append(Item(text: piece, followsClosely: closely)) }
      piece = ""
      closely = separator == "、"
    }
    for character in run {
      if character == "(" { depth += 1 }
      if character == ")" { depth = max(0, depth - 1) }
      if depth == 0, ",、;".contains(character) {
        finish(character)
      } else {
        piece.append(character)
      }
    }
    finish(nil)
    return items
  }

  /// 明月路以南、文汇西路以北区域 is one place; so is 天后西街9、11、13号.
  private static func joinedBoundaries(_ items: [Item]) -> [Item] {
    join(items) { before, after in
      before.hasSuffix("以南") || before.hasSuffix("以北") || before.hasSuffix("以东")
        || before.hasSuffix("以西")
        || (before.last?.isNumber ?? false) && (after.first?.isNumber ?? false)
    }
  }

  /// 新南大街、新南三巷、新联路所包围区域 is one place.
  private static func joinedEnclosures(_ items: [Item]) -> [Item] {
    var result: [Item] = []
    for item in items {
      var item = item
      if item.text.contains(/(包围|合围|围合)/) {
        while let before = result.last, item.followsClosely {
          result.removeLast()
          item = Item(
            text: "\(before.text)、\(item.text)", followsClosely: before.followsClosely)
        }
      }
      result.append(item)
    }
    return result
  }

  /// 701号楼、705号楼 may be one place; so may 二期、三期.
  private static func joinedParts(_ items: [Item]) -> [Item] {
    join(items) { _, after in
      after.wholeMatch(
        of: /[A-Z]?(\d+|[一二三四五六七八九十]+)(期.*|号|栋|幢|号楼|号院|单元)/) != nil
    }
  }

  /// 光明街27号、光明街29号 may be one place.
  private static func joinedAddresses(_ items: [Item]) -> [Item] {
    join(items) { before, after in
      after.wholeMatch(of: /(.+?[街路巷道])\d+号/).map { before.contains($0.1) } ?? false
    }
  }

  /// 金坎、弄喊片区 may be one place.
  private static func joinedQuarters(_ items: [Item]) -> [Item] {
    join(items) { before, after in
      after.contains(/片区(\(.*\))?$/) && !before.contains(/(村|小区|社区|街道|镇|乡)$/)
    }
  }

  private static func join(
    _ items: [Item], where belongs: (_ before: String, _ after: String) -> Bool
  ) -> [Item] {
    var result: [Item] = []
    for item in items {
      if let before = result.last, item.followsClosely, belongs(before.text, item.text) {
        result[result.count - 1].text += "、\(item.text)"
      } else {
        result.append(item)
      }
    }
    return result
  }
}
