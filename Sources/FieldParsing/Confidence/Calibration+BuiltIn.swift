internal import Foundation

extension Calibration {
  /// Why a calibration cannot be used.
  public enum Failure: Error, Hashable, CustomStringConvertible {
    case missing
    case unknownSchema(String)
    case unreadable

    public var description: String {
      switch self {
      case .missing:
        "The built-in calibration is not beside the program. Build or install it again."
      case .unknownSchema(let schema):
        "The calibration has the schema '\(schema)', not '\(Calibration.schema)'. Fit it again."
      case .unreadable:
        "The calibration is not JSON of the schema '\(Calibration.schema)'. Fit it again."
      }
    }
  }

  /// The one that comes with the program.
  public static func builtIn() throws(Failure) -> Calibration {
    guard
      let file = Bundle.module.url(
        forResource: "builtin", withExtension: "json", subdirectory: "Calibration"),
      let data = try? Data(contentsOf: file)
    else { throw .missing }
    return try Calibration(json: Array(data))
  }

  /// From the UTF-8 text that ``json()`` gives.
  public init(json: [UInt8]) throws(Failure) {
    do {
      self = try JSONDecoder().decode(Calibration.self, from: Data(json))
    } catch {
      throw .unreadable
    }
    guard schema == Self.schema else { throw .unknownSchema(schema) }
    guard signals == FieldSignals.names else { throw .unreadable }
  }

  /// UTF-8, keys sorted, one file as it is committed.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self))
  }
}
