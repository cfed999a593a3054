import Declarations
import Gazetteer

/// Finds the places of list entries in the gazetteer.
struct ListedPlaces {
  let gazetteer: Gazetteer

  /// What a published path names: the nearest known units, and what lies below them.
  func place(_ path: String) -> ListedPlace {
    let matches = gazetteer.resolve(Self.written(path)).matches
    return ListedPlace(
      path: path, codes: matches.map(\.code).sorted(), detail: detail(of: matches))
  }

  /// A place whose publisher gives a code. The finer of code and path is meant; where they lie
  /// apart, both are listed and `disagrees` is true.
  func place(_ path: String, code: DivisionCode) -> (place: ListedPlace, disagrees: Bool) {
    guard !path.isEmpty else {
      let name = gazetteer.path(of: code) ?? code.rawValue
      return (ListedPlace(path: name, codes: [code]), false)
    }
    let matches = gazetteer.resolve(Self.written(path)).matches
    let inside = matches.filter { gazetteer.isWithin($0.code, code) }
    if !inside.isEmpty {
      let place = ListedPlace(
        path: path, codes: inside.map(\.code).sorted(), detail: detail(of: inside))
      return (place, false)
    }
    let agrees = matches.isEmpty || matches.contains { gazetteer.isWithin(code, $0.code) }
    let codes = agrees ? [code] : ([code] + matches.map(\.code)).sorted()
    return (ListedPlace(path: path, codes: codes), !agrees)
  }

  /// A part of a place, named with or without what holds it: 花乡 of 北京市丰台区.
  func part(_ text: String, of whole: ListedPlace) -> ListedPlace {
    for code in whole.codes {
      guard let path = gazetteer.path(of: code) else { continue }
      let inside = gazetteer.resolve(path + Self.written(text)).matches.filter {
        $0.code != code && gazetteer.isWithin($0.code, code)
      }
      if !inside.isEmpty {
        return ListedPlace(
          path: text, codes: inside.map(\.code).sorted(), detail: detail(of: inside))
      }
    }
    let named = place(text)
    let inside = named.codes.filter { part in
      whole.codes.contains { gazetteer.isWithin(part, $0) && part != $0 }
    }
    return ListedPlace(path: text, codes: inside, detail: inside.isEmpty ? text : named.detail)
  }

  /// Found down to a county or finer, or wholly: a city listed as a whole.
  func isResolved(_ place: ListedPlace) -> Bool {
    guard !place.codes.isEmpty else { return false }
    return place.detail.isEmpty
      || place.codes.allSatisfy { $0.level >= .county || gazetteer.hasNoCounties($0) }
  }

  /// Several meanings may leave different rests; the longest keeps an entry from seeming to list
  /// more than it does.
  private func detail(of matches: [PlaceResolution.Match]) -> String {
    let rests = matches.map { WholeUnit.stripped($0.detail) }
    return rests.max { ($0.count, $1) < ($1.count, $0) } ?? ""
  }

  /// Levels may be parted by slashes or spaces.
  private static func written(_ path: String) -> String {
    String(path.filter { !"/／>＞|".contains($0) && !$0.isWhitespace })
  }
}

extension Gazetteer {
  /// A city that holds its townships directly, such as 东莞市.
  fileprivate func hasNoCounties(_ code: DivisionCode) -> Bool {
    guard code.level == .prefecture else { return false }
    let children = children(of: code)
    return !children.isEmpty && children.allSatisfy { $0.level == .township }
  }
}

/// Words after a unit's name that say that all of it is meant.
enum WholeUnit {
  private static let words = ["全域", "全境", "全部区域", "全部", "全区", "全市", "全县", "全镇", "辖区"]

  static func stripped(_ detail: String) -> String {
    let bare = detail.comparable
    return words.contains(bare) || bare.isEmpty ? "" : detail.trimmed
  }
}
