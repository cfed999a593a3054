extension Gazetteer {
  /// The division with that code: the one in force that year, else (or with no year) the latest.
  public func division(_ code: DivisionCode, in year: Int? = nil) -> Division? {
    if code.level == .township { return tables.townships.unit(code)?.division }
    return tables.divisions.row(of: code, in: year).map(tables.divisions.division)
  }

  /// The units directly below, in code order; provinces for nil. With a year, those of that
  /// year; without, those in force. A municipality's children are its districts. Townships are
  /// known as of 2025 and 2026 only, under the county of that time.
  public func children(of code: DivisionCode?, in year: Int? = nil) -> [Division] {
    let table = tables.divisions
    let rows = code.map(table.rows(within:)) ?? table.rows.indices
    let found = rows.filter { row in
      let entry = table.rows[row]
      return entry.code != code && parent(of: entry.code) == code && !tables.isPlaceholder(row)
        && (year.map(entry.covers) ?? (entry.lastYear == nil))
    }
    let divisions = found.map(table.division)
    guard let code, code.level == .county || code.level == .prefecture else { return divisions }
    let townships = tables.townships.units(of: code).map(\.division)
      .filter { division in year.map(division.exists) ?? division.isInForce }
    return divisions + townships
  }

  /// The next unit up that exists: the province for a district of a municipality.
  public func parent(of code: DivisionCode) -> DivisionCode? {
    var parent = code.parent
    while let current = parent, tables.divisions.rows(of: current).isEmpty {
      parent = current.parent
    }
    return parent
  }

  /// Full names from the province down, such as 北京市丰台区花乡街道; nil for an unknown code.
  public func path(of code: DivisionCode, in year: Int? = nil) -> String? {
    guard var path = division(code, in: year)?.name else { return nil }
    var above = parent(of: code)
    while let current = above {
      path = (division(current, in: year)?.name ?? "") + path
      above = parent(of: current)
    }
    return path
  }

  /// Every way the tables know to write the unit's own name, the official one first; names of
  /// earlier years since 2000 are official too.
  public func writtenForms(of code: DivisionCode) -> [WrittenForm] {
    if code.level == .township {
      return tables.townships.unit(code).map(TownshipName.forms) ?? []
    }
    let table = tables.divisions
    var forms: [WrittenForm] = []
    for row in table.rows(of: code).reversed()
    where table.rows[row].lastYear ?? .max >= PlaceTables.oldestWrittenYear {
      let name = table.file.text(table.rows[row].name)
      let all =
        [WrittenForm(name, isOfficial: true)]
        + table.aliases(row).map { WrittenForm($0, isOfficial: false) }
      forms += all.filter { form in !forms.contains { $0.text == form.text } }
    }
    return forms
  }

  /// Provinces, prefectures and counties whose names may still be written: those in force and
  /// those that ended in 2000 or later, in code order, one for each code and name.
  public var writtenDivisions: [Division] {
    let table = tables.divisions
    return table.rows.indices.filter { row in
      table.rows[row].lastYear ?? .max >= PlaceTables.oldestWrittenYear
        && !tables.isPlaceholder(row)
    }.map(table.division)
  }

  /// The townships that may be written after the county (or after a prefecture without
  /// counties): its own and, where its code has ended, those of the units that took its ground.
  public func writtenTownships(of code: DivisionCode) -> [WrittenTownship] {
    tables.writtenTownships(of: code).map(WrittenTownship.init)
  }

  /// Of several codes that one text can mean, those that are needed: what lies in another of them
  /// is dropped, and so is a former code beside the one in force.
  public func reduced(_ codes: [DivisionCode]) -> [DivisionCode] {
    let kept = ResolutionChoice(tables: tables).reducedCodes(codes)
    return kept.sorted()
  }
}
