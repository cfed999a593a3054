import Foundation

/// The JSON Schema of lists in the product's own JSON, `wayform.hotspots/1`.
public enum HotspotSchema {
  /// The schema is not beside the program.
  public struct Missing: Error, CustomStringConvertible {
    public var description: String {
      "The schema of hotspot lists is not beside the program. Build or install again."
    }
  }

  public static func text() throws(Missing) -> String {
    let file = Bundle.module.bundleURL.appendingPathComponent("Schemas/hotspots-1.schema.json")
    guard let data = try? Data(contentsOf: file),
      let text = String(data: data, encoding: .utf8)
    else { throw Missing() }
    return text.trimmed
  }
}
