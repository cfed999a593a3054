public import Declarations
import Foundation
import GRDB

// What "exactly once" means here. A file of one kind always shows the full current list, each
// declaration once, with the number of its amendment: 0 when it first went out, one more every time
// that what the list says of it has changed since. A declaration that went out and no longer
// belongs on the list stays on it as a withdrawn row, so that whoever acted on it hears of that.
//
// The receipts keep kind, declaration, amendment and the hash of what was said. An export that says
// nothing new leaves no receipt and gives the same file again, byte for byte. An export that was
// cut short before its receipt gives the same file when it is run again. Masking and format do not
// count as a change: the hash is taken over what is known, not over what is shown.

/// What a list is about to say of one declaration.
public struct ExportItem: Hashable, Sendable {
  public var declaration: String
  /// SHA-256 of everything that the list can say of it, unmasked, the same in every format.
  public var contentHash: String

  public init(declaration: String, contentHash: String) {
    self.declaration = declaration
    self.contentHash = contentHash
  }
}

public struct ExportEntry: Hashable, Sendable {
  public var declaration: String
  /// 0 for what goes out the first time.
  public var amendment: Int
  /// Went out earlier and is no longer on the list.
  public var withdrawn: Bool
  public var contentHash: String
  /// No receipt has it yet.
  public var isNew: Bool
}

public struct ExportPlan: Hashable, Sendable {
  public var kind: String
  /// The items in the order they were given, then the withdrawn ones by id.
  public var entries: [ExportEntry]

  public var added: Int { entries.count { $0.isNew && $0.amendment == 0 } }
  public var amended: Int { entries.count { $0.isNew && $0.amendment > 0 && !$0.withdrawn } }
  public var withdrawn: Int { entries.count { $0.isNew && $0.withdrawn } }
  public var saysNothingNew: Bool { !entries.contains(where: \.isNew) }
}

/// The file that went out.
public struct ExportedFile: Hashable, Sendable {
  public var format: String
  public var sha256: String
  /// Identifying values were shown; then a reason is needed.
  public var revealed: Bool
  public var reason: String?
  public var recipient: String?

  public init(
    format: String, sha256: String, revealed: Bool = false, reason: String? = nil,
    recipient: String? = nil
  ) {
    self.format = format
    self.sha256 = sha256
    self.revealed = revealed
    self.reason = reason
    self.recipient = recipient
  }
}

extension DeclarationStore {
  /// Numbers what a list is about to say against what it has said before. Changes nothing.
  /// `scope`: what the list covers, by day, station and form; earlier rows outside of it
  ///   are not withdrawn. Its verdicts and states are not looked at.
  public func pendingExport(
    kind: String, items: [ExportItem], scope: DeclarationFilter = .all
  ) throws(StoreError) -> ExportPlan {
    var scope = scope
    scope.verdicts = []
    scope.states = []
    return try read { db in
      let before = try ExportRow.latest(kind: kind, db)
      let inScope = try ExportRow.exported(kind: kind, scope: scope, db)
      let listed = Set(items.map(\.declaration))
      let entries = items.map { ExportRow.entry(for: $0, after: before[$0.declaration]) }
      let gone = inScope.subtracting(listed).sorted()
      return ExportPlan(
        kind: kind,
        entries: entries + gone.compactMap { ExportRow.withdrawal(of: $0, after: before[$0]) })
    }
  }

  /// Keeps the receipt of a file that is written; call it after the file is safe on the disk.
  /// - Returns: The number of the receipt; nil where the file says nothing new.
  public func recordExport(
    _ plan: ExportPlan, file: ExportedFile, by person: String, at now: Moment
  ) throws(StoreError) -> Int? {
    guard !file.revealed || file.reason?.isEmpty == false else {
      throw StoreError(
        .invalid, "An export that reveals people needs a reason", remedy: "Give one with --reason")
    }
    return try write { db in
      let number =
        plan.saysNothingNew
        ? nil : try ExportRow.insert(plan, file: file, by: person, at: now, db)
      if let number {
        let receipt = ExportReceipt(plan, file: file, number: number, by: person, at: now)
        try DurableFile.write(
          StoredJSON.encode(receipt), to: receipts.appending(path: receipt.fileName))
      }
      try AuditRow.append(
        AuditEntry(
          at: now, actor: person, action: .export, subject: plan.kind,
          detail: ExportReceipt.summary(of: plan, file: file)), db)
      return number
    }
  }

  private var receipts: URL { directory.appending(path: StoreLayout.receipts) }
}
