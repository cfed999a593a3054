import Declarations
import Screening

/// The stays as bars over the days that are asked about, with what each of them met.
struct StayCalendar {
  let declaration: Declaration
  let outcome: ScreeningOutcome
  let lookBackDays: Int

  var html: String {
    guard let arrival = declaration[.arrivalDate]?.value?.day, !rows.isEmpty else { return "" }
    let days = Array(arrival.advanced(by: -lookBackDays)...arrival)
    let head = days.map { day in
      HTML.element(
        "th", class: "day",
        "\(day.day)"
          + (day == days.first || day.day == 1
            ? "<br><small>\(day.month)月</small>" : ""))
    }
    let body = rows.map { row in
      HTML.element("tr", HTML.text("th", class: "place", place(row)) + bar(row, days))
    }
    return HTML.element(
      "table", class: "calendar",
      HTML.element("tr", "<th></th>" + head.joined()) + body.joined())
  }

  private var rows: [Int] {
    declaration.stayRows.filter { row in
      FieldKey.StayPart.allCases.contains { declaration[.stay(row, $0)]?.value != nil }
    }
  }

  private func place(_ row: Int) -> String {
    declaration[.stay(row, .place)]?.value?.text ?? "place not read"
  }

  /// An end that was not read runs to the edge, paler.
  private func bar(_ row: Int, _ days: [CalendarDay]) -> String {
    let from = declaration[.stay(row, .from)]?.value?.day
    let to = declaration[.stay(row, .to)]?.value?.day
    let met = Self.mark(
      outcome.reasons.filter { $0.field?.stay?.row == row }.map(\.verdict).max() ?? .clear)
    let unsure = from == nil || to == nil ? " unsure" : ""
    return days.map { day in
      let isThere = day >= from ?? .init(ordinal: .min) && day <= to ?? .init(ordinal: .max)
      return HTML.element("td", class: isThere ? "\(met)\(unsure)" : "away", "")
    }.joined()
  }

  private static func mark(_ verdict: Verdict) -> String { verdict.rawValue }
}
