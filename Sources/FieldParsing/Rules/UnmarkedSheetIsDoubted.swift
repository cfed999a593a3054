import Declarations

/// Nobody hands in a sheet on which no box at all is ticked: where every choice looks blank, the
/// marks were lost on the way or stand somewhere else, and no empty box is believed.
struct UnmarkedSheetIsDoubted: SheetRule {
  /// A form with fewer choices may well come back without a mark.
  private static let leastChoices = 3

  func apply(to sheet: inout SheetDraft) {
    let choices = sheet.fields.values.filter {
      $0.observation.content == .choice && $0.key.stay == nil
    }
    guard choices.count >= Self.leastChoices, choices.allSatisfy({ $0.state == .blank }) else {
      return
    }
    for key in sheet.fields.keys.sorted() {
      guard let field = sheet.fields[key] else { continue }
      switch field.observation.content {
      case .choice, .mark: sheet.fields[key]?.note(.sheetUnmarked)
      default: break
      }
    }
  }
}
