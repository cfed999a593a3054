import Declarations
import Gazetteer

extension HotspotList {
  /// What the list says, one line per fact in a fixed order, so that equal lists give equal text
  /// on every machine. Whoever stores a list hashes its UTF-8 into
  /// ``HotspotEnvelope/contentHash``. Who imported and approved it, its version number and the
  /// hash itself are left out: they do not change what is listed.
  public var canonicalText: String {
    ([envelope.canonicalLine] + entries.map(\.canonicalLine)).joined(separator: "\n") + "\n"
  }
}

extension HotspotEnvelope {
  fileprivate var canonicalLine: String {
    let levels = levels.flatMap { [$0.id, $0.name] }
    return line(
      [
        "wayform.hotspots/1", id, publisher, source, dataAsOf?.description ?? "",
        String(dataAsOf?.zoneMinutes ?? 0), coverage.rawValue, String(lookBackDays),
        transit.transfer.rawValue, transit.stoppedInTrain.rawValue, transit.passThrough.rawValue,
      ] + levels)
  }
}

extension HotspotEntry {
  /// Everything that the entry says, on one line.
  var canonicalLine: String {
    let common = [
      id, kind.rawValue, level ?? "", window.description, exposureFrom?.description ?? "",
      source ?? "", note ?? "",
    ]
    let extras = extra.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    return line(common + targetFields + ["extra"] + extras)
  }

  private var targetFields: [String] {
    switch target {
    case .area(let area):
      [area.match.rawValue] + fields(of: area.place) + area.exclusions.flatMap(fields(of:))
    case .venue(let place), .gathering(let place): fields(of: place)
    case .train(let train):
      [train.numbers.sorted().joined(separator: "/"), train.coach ?? "", train.segment ?? ""]
    }
  }

  private func fields(of place: ListedPlace) -> [String] {
    [place.path, place.codes.map(\.rawValue).joined(separator: "/"), place.detail]
  }
}

/// Tabs between the fields; backslash, tab and line feed within one are escaped.
private func line(_ fields: [String]) -> String {
  fields.map { field in
    guard field.utf8.contains(where: \.isEscapable),
      field.contains(where: { $0 == "\\" || $0 == "\t" || $0.isNewline })
    else { return field }
    return field.flatMap { character -> String in
      switch character {
      case "\\": "\\\\"
      case "\t": "\\t"
      case "\n", "\r\n", "\r": "\\n"
      default: String(character)
      }
    }.map(String.init).joined()
  }.joined(separator: "\t")
}

extension UInt8 {
  /// Backslash, tab, line feed or carriage return: looked for before anything is taken apart.
  fileprivate var isEscapable: Bool { self == 92 || self == 9 || self == 10 || self == 13 }
}
