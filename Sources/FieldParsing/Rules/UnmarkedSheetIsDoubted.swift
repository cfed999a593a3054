import Declarations

/// Nobody hands in a sheet on which few questions are answered: where most choices look blank or
/// doubtful, marks were lost on the way or stand somewhere else, and nothing blank is believed.
/// Copies in black and white keep the heavy ticks of a pale pen and lose the light ones, or leave a
/// few specks of them; of the writing they leave the names and lose the numbers.
struct UnmarkedSheetIsDoubted: SheetRule {
  /// A form with fewer choices may well come back without a mark.
  private static let leastChoices = 3

  func apply(to sheet: inout SheetDraft) {
    let choices = sheet.fields.values.filter {
      $0.observation.content == .choice && $0.key.stay == nil
    }
    let lost = choices.count { $0.state == .blank || $0.state == .illegible }
    guard choices.count >= Self.leastChoices, 2 * lost > choices.count else { return }
    for key in sheet.fields.keys.sorted() {
      guard let field = sheet.fields[key] else { continue }
      switch field.observation.content {
      case .choice, .mark: sheet.fields[key]?.note(.sheetUnmarked)
      case .signature where field.value != .flag(true): sheet.fields[key]?.note(.sheetUnmarked)
      default: if field.isBlankWriting { sheet.fields[key]?.note(.sheetUnmarked) }
      }
    }
  }
}
