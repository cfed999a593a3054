import Declarations

/// The traveller rode a listed run: number, service date and coach meet.
struct TrainRule {
  let index: ScreeningIndex

  func judge(_ sheet: Sheet, into judgement: inout Judgement) {
    let field = sheet.field(.trainNumber)
    for value in field.values {
      let numbers = TrainNumbers(value.value.text ?? "").all
      for number in index.trains(numbered: numbers) {
        let entry = index.list.entries[number]
        guard case .train(let train) = entry.target else { continue }
        Ride(
          entry: entry, train: train, rank: index.ranks[number], read: value,
          numberIsCertain: field.isCertain && value.value == field.best,
          dates: ServiceDates(of: sheet, numbers: numbers), sheet: sheet
        ).judge(into: &judgement)
      }
    }
  }
}

/// One listed run that bears a number read from the sheet.
private struct Ride {
  let entry: HotspotEntry
  let train: ListedTrain
  let rank: Int
  let read: FieldReading.Alternative
  let numberIsCertain: Bool
  let dates: ServiceDates
  let sheet: Sheet

  func judge(into judgement: inout Judgement) {
    guard entry.exposure.meets(dates.possible) else { return }
    let coach = CoachMatch(of: sheet, with: train.coach)
    if coach == .other {
      return judgement.note(
        "train-other-coach", entry: entry.id, field: .coach,
        evidence: "Rode \(name) in another coach than the listed \(train.coach ?? "")",
        probability: read.confidence)
    }
    let isConfirmed =
      numberIsCertain && coach == .same && stretchIsShared && !dates.sure.isEmpty
      && dates.sure.contains(where: entry.exposure.contains)
    judgement.add(
      Reason(
        rule: "train-run", verdict: isConfirmed ? .confirmed : .possible, entry: entry.id,
        field: .trainNumber, evidence: evidence(coach), probability: read.confidence),
      rank: rank)
  }

  private var stretchIsShared: Bool {
    train.segment.map { TrainStretch($0).isShared(by: sheet) } ?? true
  }

  private var name: String { train.numbers.sorted().joined(separator: "/") }

  private func evidence(_ coach: CoachMatch) -> String {
    let listedCoach = train.coach.map { ", coach \($0)" } ?? ""
    let stretch = train.segment.map { ", \($0)" } ?? ""
    let doubt = coach == .unknown ? "; the traveller's coach is not settled" : ""
    let number = "\(FieldKey.trainNumber) as \(read.value.text ?? "") (\(percent(read.confidence)))"
    return "\(number) meets \(name), \(entry.exposure)\(listedCoach)\(stretch)\(doubt)"
  }
}
