import Foundation
import Screening
import Testing

/// The published schema names what the reader of the format takes.
@Suite struct HotspotSchemaTests {
  private func schema() throws -> [String: Any] {
    let text = try HotspotSchema.text()
    return try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func entrySchema() throws -> [String: Any] {
    let definitions = try #require(try schema()["$defs"] as? [String: Any])
    return try #require(definitions["entry"] as? [String: Any])
  }

  @Test("Every key that an entry is written with stands in the schema")
  func entryKeys() throws {
    var full = try area("北京市丰台区花乡某市场", to: "2020-06-20", exposure: "2020-05-30", except: ["某楼"])
    full.source = "s"
    full.note = "n"
    full.extra = ["colour": "red"]
    let entries = [full, train(["K1525"], on: "2020-06-12", coach: "05", segment: "甲-乙")]
    let properties = try #require(try entrySchema()["properties"] as? [String: Any])
    for entry in entries {
      let written = try JSONEncoder().encode(entry)
      let keys = try #require(
        try JSONSerialization.jsonObject(with: written) as? [String: Any]
      ).keys
      #expect(Set(keys).subtracting(properties.keys).isEmpty)
    }
  }

  @Test("The choices of the schema are those of the program")
  func choices() throws {
    let properties = try #require(try entrySchema()["properties"] as? [String: [String: Any]])
    #expect(properties["kind"]?["enum"] as? [String] == HotspotEntry.Kind.allCases.map(\.rawValue))
    #expect(properties["match"]?["enum"] as? [String] == ["subtree", "exact"])
    let top = try #require(try schema()["properties"] as? [String: [String: Any]])
    #expect(top["schema"]?["const"] as? String == "wayform.hotspots/1")
    #expect(top["coverage"]?["enum"] as? [String] == ["full", "delta"])
  }
}
