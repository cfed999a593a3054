import Declarations
import Foundation

/// A sheet as it is kept, encoded before the transaction so that others need not wait for that.
struct EncodedSheet {
  let declaration: Declaration
  let json: Data
  let observations: Data
  /// Nil where it was never screened.
  let outcome: Data?

  init(_ sheet: ReadSheet) throws {
    declaration = sheet.declaration
    json = try StoredJSON.encode(sheet.declaration)
    observations = try StoredJSON.encode(sheet.observations)
    outcome = try sheet.declaration.screening.map { try StoredJSON.encode($0) }
  }
}
