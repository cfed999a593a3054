import Declarations

/// The listed stretch of a run, as published: 北京西-石家庄, with stations between them or not.
struct TrainStretch {
  private let stations: [String]

  init(_ text: String) {
    stations = text.split { "-－–—~～至到→、".contains($0) }.map { Self.name(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// Without a timetable only the stations that are named are known to lie on the stretch: the
  /// ride shares a part of it for sure where it begins at one of them before the last, or ends at
  /// one of them after the first.
  func isShared(by sheet: Sheet) -> Bool {
    isNamed(sheet.field(.fromStation), among: stations.dropLast())
      || isNamed(sheet.field(.toStation), among: stations.dropFirst())
  }

  private func isNamed(_ field: PlausibleField, among stations: ArraySlice<String>) -> Bool {
    guard field.isCertain, let station = field.best?.text else { return false }
    return stations.contains(Self.name(station))
  }

  private static func name(_ station: String) -> String {
    let name = station.comparable
    return name.hasSuffix("站") ? String(name.dropLast()) : name
  }
}
