import Declarations
import Gazetteer

/// The list as a file that `hotspots import` takes.
extension HotspotSample {
  static let columns = [
    "kind", "level", "place", "code", "from", "to", "exposureFrom", "match", "exclude", "train",
    "date", "coach", "source", "note",
  ]

  /// UTF-8, LF, header row first. No value holds a comma or a quotation mark.
  var csv: String {
    ([Self.columns] + rows.map { row in Self.columns.map { row[$0] ?? "" } })
      .map { $0.joined(separator: ",") + "\n" }.joined()
  }

  private var rows: [[String: String]] {
    let areas = counties.enumerated().map { index, county in
      area(county.path, level: index < 3 ? "high" : "medium", code: county.code.rawValue)
    }
    let towns = townships.map { area($0.path, level: "high", code: $0.division.code.rawValue) }
    var rows = areas + towns
    if let city {
      var row = area(city.cityPath, level: "medium", code: city.city.rawValue)
      row["exclude"] = excluded?.path
      rows.append(row)
    }
    if let ended {
      var row = area(ended.path, level: "medium", code: ended.code.rawValue)
      (row["from"], row["to"], row["exposureFrom"]) = ("2020-04-01", "2020-05-10", nil)
      rows.append(row)
    }
    if let venue {
      rows.append([
        "kind": "venue", "place": venue.path, "from": Self.start.description,
        "to": Self.end.advanced(by: -10).description, "source": Self.source,
      ])
    }
    return rows + trains.map(trainRow)
  }

  private static let source = "Invented for specimens"

  private func area(_ path: String, level: String, code: String) -> [String: String] {
    [
      "kind": "area", "level": level, "place": path, "code": code,
      "from": Self.start.advanced(by: 6).description, "exposureFrom": Self.start.description,
      "match": "subtree", "source": Self.source,
    ]
  }

  private func trainRow(_ train: Train) -> [String: String] {
    [
      "kind": "train", "train": train.numbers.joined(separator: "/"),
      "date": train.day.description, "coach": train.coach ?? "", "source": Self.source,
    ]
  }
}
