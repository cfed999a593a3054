import Declarations
import Gazetteer

/// Document numbers, by the type that is marked on the sheet; a repaired one is never accepted.
struct DocumentContent: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case residentID = "resident-id"
    case passport
    case hongKongMacao = "hk-macao-permit"
    case taiwan = "taiwan-permit"
    case other
  }

  let gazetteer: Gazetteer
  let context: SheetContext

  func draft(_ observation: FieldObservation) -> FieldDraft {
    let isTraveller = observation.key == .idNumber
    guard isTraveller, let kind = context.idType.flatMap(Kind.init(rawValue:)) else {
      return untyped(observation)
    }
    let typed = draft(observation, as: kind)
    guard typed.state == .invalid, kind != .other else { return typed }
    // Many mark the wrong type, or none that fits.
    var guess = untyped(observation)
    guard guess.state == .read, !guess.isRepaired else { return typed }
    guess.note(.idTypeDiffers)
    return guess
  }

  private func draft(_ observation: FieldObservation, as kind: Kind) -> FieldDraft {
    switch kind {
    case .residentID:
      var resident = ResidentNumber(gazetteer: gazetteer, context: context)
      if observation.key != .idNumber {
        // What the sheet says of the traveller tells nothing of a companion.
        resident = ResidentNumber(
          gazetteer: gazetteer, context: SheetContext(received: context.received))
      }
      return FieldDraft.decoded(
        observation, resident, breaking: .idCheckDigit, repairedBy: .idRepaired,
        trustsReranking: false)
    case .passport:
      return FieldDraft.decoded(observation, PassportText(), breaking: .idShape)
    case .hongKongMacao:
      return FieldDraft.decoded(
        observation, PermitText(kind: .hongKongMacao), breaking: .idShape)
    case .taiwan:
      return FieldDraft.decoded(observation, PermitText(kind: .taiwan), breaking: .idShape)
    case .other:
      return FieldDraft.decoded(observation, OtherDocument(), breaking: .idShape)
    }
  }

  /// Without a type: nine travellers in ten show a resident ID, and length tells the rest apart.
  private func untyped(_ observation: FieldObservation) -> FieldDraft {
    let resident = draft(observation, as: .residentID)
    // 13 characters and more are no other document but a zone or a resident number.
    let isLong = (13..<40).contains(resident.raw.count)
    guard resident.state == .invalid, !isLong else { return resident }
    for kind in [Kind.hongKongMacao, .passport, .taiwan] {
      let other = draft(observation, as: kind)
      if other.state == .read, !other.isRepaired { return other }
    }
    return resident
  }
}
