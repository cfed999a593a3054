import Declarations

/// Fast trains number their seats by row and letter (`12A`), others by number alone (`045号`): a
/// seat of the wrong kind lost a character, or the train did.
struct SeatMatchesTrain: SheetRule {
  /// Two misread seats of five are of the wrong kind; what that is worth the trust model learns.
  private static let evidence = 0.7
  /// High-speed, EMU and intercity services.
  private static let fast: Set<Character> = ["G", "D", "C"]
  /// Rows of the longest coach of an EMU.
  private static let mostRows = 20

  func apply(to sheet: inout SheetDraft) {
    guard let train = sheet.text(.trainNumber)?.first,
      let seat = sheet.text(.seat).flatMap({ Seat($0) }), let number = seat.number
    else { return }
    let isFast = Self.fast.contains(train)
    // Sleepers run on fast lines too.
    if isFast, seat.berth != nil { return }
    let isOfKind = isFast == (seat.letter != nil)
    if isOfKind, !isFast || number <= Self.mostRows {
      sheet.support(.seat, evidence: Self.evidence)
    } else {
      sheet.oppose(.seat, by: .seatUnlikeTrain)
    }
  }
}
