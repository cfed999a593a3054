internal import Declarations
internal import FormTemplates
internal import Imaging

/// Looks for marks under seals that are paler than the sheet's pen: there only ink counts that is as
/// dark as the pen. What is found is proposed to a person.
struct MarksUnderSeals {
  let cutter: FieldCutter
  let surroundings: Surroundings

  /// Of the darkness of the sheet's marks; seals reach 0.6 of it.
  static let leastDarkness = 0.72

  /// `opinions` of the group's options, with those replaced that a seal made doubtful and that are
  /// marked all the same. What looked marked and is no darker than the seal is its rim.
  func look(
    at group: SheetBoxes.Group, _ opinions: [MarkJudgement.Opinion], _ judgement: MarkJudgement
  ) -> [MarkJudgement.Opinion] {
    let options = group.first..<group.first + group.options.count
    guard !surroundings.besidePaleSeals.isDisjoint(with: options), let pen = judgement.markPeak
    else { return opinions }
    let stroke = UInt8(min(255, Self.leastDarkness * pen))
    let dark = zip(options, zip(group.options, group.ink)).map { index, seen in
      surroundings.besidePaleSeals.contains(index)
        ? cutter.cut([seen.0.box], dotsPerInch: SheetBoxes.dotsPerInch)
          .map { BoxInk($0, stroke: stroke) } : seen.1
    }
    guard dark.allSatisfy({ $0 != nil }) else { return opinions }
    let found = judgement.judge(options: dark.compactMap { $0 })
    return zip(options, zip(opinions, found)).map { index, opinion in
      let isReached = surroundings.besidePaleSeals.contains(index)
      if isReached, opinion.0.mark == .marked, opinion.1.mark == .empty { return .unsure }
      let isOpen = opinion.0.mark == .uncertain || isReached && surroundings.sealed.contains(index)
      guard isOpen, opinion.1.mark == .marked else { return opinion.0 }
      var marked = opinion.1.inDoubt
      marked.isUnderSeal = isReached
      return marked
    }
  }
}
