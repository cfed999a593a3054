public import DeclarationStore
public import Declarations
import Foundation
public import Screening

/// Gives verdicts again from what is stored, the readings and the version of the list, and holds
/// them against those that were given.
public final class VerdictReplay {
  public enum Result: Hashable, Sendable {
    /// To the byte.
    case same
    /// The rules of this program, or what is stored, are others than those that gave it.
    case differs(ScreeningOutcome)
    /// The sheet was read again since, and the machine's earlier readings are not kept.
    case readingsReplaced
    case neverScreened
  }

  /// Everything that follows from readings under a list; nil for no list.
  public typealias MakeSettlement = (HotspotList?) throws -> Settlement

  private let store: DeclarationStore
  private let makeSettlement: MakeSettlement
  /// Sheets come in runs of one version, and an index is dear.
  private var prepared: (version: Int?, settlement: Settlement)?

  public init(store: DeclarationStore, makeSettlement: @escaping MakeSettlement) {
    self.store = store
    self.makeSettlement = makeSettlement
  }

  /// The verdict that counts now.
  public func check(_ sheet: StoredSheet) throws -> Result {
    guard let given = sheet.declaration.screening else { return .neverScreened }
    let again = try settlement(given.listVersion).screen(sheet.declaration).screening
    return try Self.compare(given, again)
  }

  /// An earlier verdict of the sheet, from the readings as they then stood.
  public func check(_ record: ScreeningRecord, of sheet: StoredSheet) throws -> Result {
    let wasReadAgain = sheet.screenings.contains { later in
      later.at > record.at && later.cause == "reading again"
    }
    if wasReadAgain { return .readingsReplaced }
    let again = try settlement(record.outcome.listVersion)
      .settle(sheet.readings(asOf: record.at)).screening
    return try Self.compare(record.outcome, again)
  }

  private func settlement(_ version: Int?) throws -> Settlement {
    if let prepared, prepared.version == version { return prepared.settlement }
    let settlement = try makeSettlement(try version.map(store.verifiedList))
    prepared = (version, settlement)
    return settlement
  }

  private static func compare(
    _ given: ScreeningOutcome, _ again: ScreeningOutcome?
  ) throws -> Result {
    guard let again else { return .neverScreened }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(given) == encoder.encode(again) ? .same : .differs(again)
  }
}
