import Foundation
import Testing

/// JSON as a program meets it: objects by their keys.
typealias JSONObject = [String: Any]

func object(_ text: String) throws -> JSONObject {
  try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? JSONObject)
}

extension WayformProcess.Ending {
  func objects() throws -> [JSONObject] { try lines.map(object) }
}
