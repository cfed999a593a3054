import Declarations
import FormTemplates

/// What goes wrong when people fill in forms: fields forgotten, wrong but plausible values.
enum Slips {
  /// One sheet in nine has a slip; of these a little more than half are forgotten fields.
  private static let share = 0.11

  static func make(in plan: inout SheetPlan, using chance: inout SeededGenerator) {
    guard chance.chance(share) else { return }
    switch chance.unit() {
    case ..<0.55: forget(in: &plan, using: &chance)
    case ..<0.7: wrongCheckCharacter(in: &plan, using: &chance)
    case ..<0.8: impossibleTrain(in: &plan, using: &chance)
    case ..<0.9: temperatureWithoutPoint(in: &plan)
    default: stayAfterArrival(in: &plan)
    }
  }

  private static func forget(in plan: inout SheetPlan, using chance: inout SeededGenerator) {
    let choices: [FieldKey] =
      [.idNumber, .phone, .trainNumber, .fromStation, .arrivalDate, .temperature, .name]
      + FieldKey.questions + [.stay(0, .place), .stay(0, .place), .stay(0, .from)]
    let filled = choices.filter { plan.answers[$0] != nil }
    if let key = chance.pick(filled) { plan.blank(key) }
  }

  private static func wrongCheckCharacter(
    in plan: inout SheetPlan, using chance: inout SeededGenerator
  ) {
    guard let id = plan.text(.idNumber), id.count == 18 else { return }
    // One digit of the sequence number: birth date, area and the digit for sex stay plausible.
    var characters = Array(id)
    let digit = characters[15].wholeNumberValue ?? 0
    characters[15] = Character(String((digit + chance.whole(1...9)) % 10))
    let wrong = String(characters)
    plan.slip(.idNumber, "id-check-digit", written: wrong, value: wrong)
  }

  private static func impossibleTrain(
    in plan: inout SheetPlan, using chance: inout SeededGenerator
  ) {
    guard plan.answers[.trainNumber] != nil else { return }
    let wrong = Rolling.impossibleTrainNumber(using: &chance)
    plan.slip(.trainNumber, "train-number", written: wrong, value: wrong)
  }

  /// 36.5 written 365 is read as 36.5.
  private static func temperatureWithoutPoint(in plan: inout SheetPlan) {
    guard let value = plan.text(.temperature) else { return }
    plan.slip(
      .temperature, "temperature-point", written: value.filter { $0 != "." }, value: value)
  }

  private static func stayAfterArrival(in plan: inout SheetPlan) {
    let key = FieldKey.stay(0, .to)
    guard plan.answers[key] != nil, let arrival = plan.text(.arrivalDate),
      let day = CalendarDay(iso: arrival)?.advanced(by: 3)
    else { return }
    plan.slip(key, "after-arrival", written: plan.written(day), value: day.description)
  }
}

/// What people notice and mend: writing struck out and written anew, a mark taken back.
enum Corrections {
  static func make(
    in plan: inout SheetPlan, form: FormTemplate, isTyped: Bool,
    using chance: inout SeededGenerator
  ) {
    if !isTyped, chance.chance(0.14) { text(in: &plan, using: &chance) }
    if chance.chance(0.08) { choice(in: &plan, form: form, using: &chance) }
    if chance.chance(0.03) { mark(in: &plan, form: form, using: &chance) }
  }

  /// Only where the box has room for both.
  private static func text(in plan: inout SheetPlan, using chance: inout SeededGenerator) {
    let roomy: [FieldKey] = [.name, .fromStation, .toStation, .emergencyName, .trainNumber]
    let filled = roomy.filter { key in
      guard case .text(let written, _, _) = plan.answers[key] else { return false }
      return written.count <= 5
    }
    guard let key = chance.pick(filled), case .text(let written, _, _) = plan.answers[key] else {
      return
    }
    let first = key == .trainNumber ? String(written.reversed()) : String(written.dropLast()) + "大"
    plan.correct(key, first: first)
  }

  private static func choice(
    in plan: inout SheetPlan, form: FormTemplate, using chance: inout SeededGenerator
  ) {
    let marked = plan.answers.keys.sorted().filter {
      if case .choice = plan.answers[$0] { return true }
      return false
    }
    guard let key = chance.pick(marked), case .options(let options)? = form.field(key)?.layout,
      let other = chance.pick(options.filter { $0.value != plan.text(key) })
    else { return }
    plan.correct(key, first: other.value)
  }

  private static func mark(
    in plan: inout SheetPlan, form: FormTemplate, using chance: inout SeededGenerator
  ) {
    let empty = form.fields.map(\.key).filter {
      plan.answers[$0] == .mark(false, takenBack: false)
    }
    if let key = chance.pick(empty) { plan.takeBack(key) }
  }
}
