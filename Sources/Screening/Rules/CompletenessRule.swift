import Declarations

/// Nothing unread clears anybody: one reason for each thing that screening rests on and that was
/// not read and accepted.
struct CompletenessRule {
  func judge(_ sheet: Sheet, into judgement: inout Judgement) {
    for key in sheet.policy.required { require(sheet.field(key), into: &judgement) }
    requireCodes(of: sheet.field(.fromStation), sheet.boarding?.places, into: &judgement)
    requireSymptoms(sheet, into: &judgement)
    for row in sheet.rows { judge(row, sheet, into: &judgement) }
    // What is written beside the fields may be a stay.
    for key in sheet.declaration.fields.keys.filter(\.isNote).sorted() {
      if let note = sheet.field(key).unlessBlank { require(note, into: &judgement) }
    }
    if let departure = sheet.field(.departureDate).unlessBlank {
      require(departure, into: &judgement)
    }
  }

  private func require(_ field: PlausibleField, into judgement: inout Judgement) {
    guard !field.isRead else { return }
    judgement.add(
      Reason(
        rule: "field-\(field.lack)", verdict: .undetermined, field: field.key,
        evidence: "\(field.key) is \(field.lack)"))
  }

  private func requireCodes(
    of field: PlausibleField, _ places: [Presence.Candidate]?, into judgement: inout Judgement
  ) {
    guard field.isRead, (places ?? []).isEmpty else { return }
    judgement.add(
      Reason(
        rule: "place-unknown", verdict: .undetermined, field: field.key,
        evidence: "\(field.key) is not in the gazetteer"))
  }

  /// One box at least has to be ticked, `none` or a symptom, and every box has to be settled.
  private func requireSymptoms(_ sheet: Sheet, into judgement: inout Judgement) {
    let marks = Symptoms(sheet)
    if marks.all.isEmpty || !marks.all.contains(where: \.isMarked) {
      judgement.add(
        Reason(
          rule: "symptoms-unanswered", verdict: .undetermined, field: .noSymptoms,
          evidence: "Neither a symptom nor 'none' is ticked"))
    }
    if marks.isContradictory {
      judgement.add(
        Reason(
          rule: "symptoms-conflict", verdict: .undetermined, field: .noSymptoms,
          evidence: "'None' is ticked together with a symptom"))
    }
    for mark in marks.all where !mark.isSettledMark { require(mark, into: &judgement) }
  }

  private func judge(_ row: StayRow, _ sheet: Sheet, into judgement: inout Judgement) {
    if row.isSurelyBlank { return }
    for field in [row.place, row.from, row.to] { require(field, into: &judgement) }
    if let kind = row.kind.unlessBlank { require(kind, into: &judgement) }
    let stay = sheet.stays.first { $0.field == row.place.key }
    if stay != nil { requireCodes(of: row.place, stay?.places, into: &judgement) }
    requireOrder(row, into: &judgement)
    requirePast(row, sheet, into: &judgement)
  }

  /// A stay cannot begin after the arrival: one of the dates is wrong, and then the place may have
  /// been stayed in on any day.
  private func requirePast(_ row: StayRow, _ sheet: Sheet, into judgement: inout Judgement) {
    guard let from = row.from.best?.day, from > sheet.lookBack.last else { return }
    judgement.add(
      Reason(
        rule: "stay-after-arrival", verdict: .undetermined, field: row.from.key,
        evidence: "\(row.from.key) (\(from)) lies after the arrival (\(sheet.lookBack.last))"))
  }

  private func requireOrder(_ row: StayRow, into judgement: inout Judgement) {
    guard let from = row.from.best?.day, let to = row.to.best?.day, to < from else { return }
    judgement.add(
      Reason(
        rule: "stay-reversed", verdict: .undetermined, field: row.to.key,
        evidence: "\(row.to.key) (\(to)) lies before \(row.from.key) (\(from))"))
  }
}

extension PlausibleField {
  /// What keeps the field from being read, in one word.
  fileprivate var lack: String {
    guard let reading else { return "missing" }
    switch reading.state {
    case .blank: return "blank"
    case .illegible: return "illegible"
    case .invalid: return "invalid"
    case .conflict: return "conflicting"
    case .read, .corrected: return reading.value == nil ? "illegible" : "unaccepted"
    }
  }

  /// Nil where nothing was written and that is settled: then an optional field says nothing.
  fileprivate var unlessBlank: PlausibleField? { isSurelyBlank ? nil : self }
}
