import Foundation
import Testing

@Suite struct FormCommandTests {
  @Test("geometry has the agreed shape", arguments: ["cn-rail-health@1", "cn-rail-health@2"])
  func geometry(form: String) throws {
    let geometry = try object(try Office().wayform("form", "geometry", form).output)
    #expect(geometry["form"] as? String == "cn-rail-health")
    #expect(geometry["version"] as? Int == form.last?.wholeNumberValue)
    #expect(geometry["unit"] as? String == "mm")
    #expect(geometry["pages"] as? Int == 1)
    #expect(geometry["page"] as? [String: Int] == ["width": 210, "height": 297])
    let fields = try #require(geometry["fields"] as? [JSONObject])
    #expect(fields.count > 30)
    for field in fields { check(field) }
    #expect(Set(fields.compactMap { $0["key"] as? String }).count == fields.count)
  }

  private func check(_ field: JSONObject) {
    #expect(field["page"] as? Int == 1)
    var boxes: [[Double]] = []
    if let box = field["box"] as? [Double] { boxes.append(box) }
    if let cells = field["cells"] as? [[Double]] { boxes += cells }
    for option in field["options"] as? [JSONObject] ?? [] {
      #expect(option["value"] is String)
      boxes.append(option["box"] as? [Double] ?? [])
    }
    #expect(!boxes.isEmpty, "\(field) is nowhere on the page")
    for box in boxes {
      #expect(box.count == 4)
      guard box.count == 4 else { continue }
      #expect(box[0] >= 0 && box[1] >= 0 && box[2] > 0 && box[3] > 0)
      #expect(box[0] + box[2] <= 210 && box[1] + box[3] <= 297)
    }
  }

  @Test(
    "a blank form is what its file name says",
    arguments: [("blank.pdf", [0x25, 0x50, 0x44, 0x46]), ("blank.png", [0x89, 0x50, 0x4E, 0x47])])
  func blank(file: String, magic: [UInt8]) throws {
    let office = try Office()
    let ending = try office.wayform(
      "form", "blank", "cn-rail-health", "--dpi", "100", "--output", file)
    #expect(ending.status == 0)
    let data = try Data(contentsOf: office.folder.appendingPathComponent(file))
    #expect(Array(data.prefix(4)) == magic)
  }

  @Test("a template that is no YAML is refused with the line and the remedy")
  func brokenTemplate() throws {
    let office = try Office()
    try office.write(
      "id: broken\nversion: 1\npage: [210, 297\nfields:\n  - key: x\n", to: "broken.yaml")
    let ending = try office.wayform("form", "check", "broken.yaml")
    #expect(ending.status == 64)
    #expect(ending.errors.contains(/broken\.yaml.*(line |:)[345]/))
  }

  @Test("a built-in template has nothing wrong")
  func builtInTemplate() throws {
    let ending = try Office().wayform("form", "check", "cn-rail-health@2")
    #expect(ending.status == 0)
  }
}
