import Declarations
import Foundation
import Gazetteer
import Screening
import Testing

@Suite struct HotspotListTests {
  @Test("The difference of two versions, as an epidemiologist tells it")
  func difference() throws {
    let before = try list([
      area("北京市丰台区", level: "medium"), area("北京市海淀区", level: "high"),
      area("北京市朝阳区"), area("上海市黄浦区", to: "2020-06-10"),
      area("山东省济南市历下区", to: "2020-06-20"), area("北京市", except: ["北京市丰台区"]),
      train(["K1525"], on: "2020-06-01"),
    ])
    let after = try list([
      area("北京市丰台区", level: "high"), area("北京市海淀区", level: "medium"),
      area("上海市黄浦区", to: "2020-06-15"), area("山东省济南市历下区", to: "2020-06-15"),
      area("四川省成都市"), area("北京市"), train(["K1525"], on: "2020-06-01"),
    ])
    let changes = HotspotList.diff(from: before, to: after)
    #expect(
      changes.map { "\($0.kind) \(($0.after ?? $0.before)?.place?.path ?? "")" } == [
        "raised 北京市丰台区", "lowered 北京市海淀区", "extended 上海市黄浦区", "shortened 山东省济南市历下区",
        "new 四川省成都市", "widened 北京市", "lifted 北京市朝阳区",
      ])
  }

  @Test("A list does not differ from itself")
  func same() throws {
    let entries = try [area("北京市"), area("北京市", from: "2020-07-01"), venue("北京市新天地")]
    #expect(HotspotList.diff(from: list(entries), to: list(entries)).isEmpty)
  }

  @Test("The canonical text follows the content, and nothing but the content")
  func canonical() throws {
    let one = try list([area("北京市", except: ["北京市丰台区"]), train(["K2", "K1"], on: "2020-06-01")])
    var same = one
    same.envelope.version = 9
    same.envelope.approvedBy = "somebody"
    #expect(one.canonicalText == same.canonicalText)
    var other = one
    other.entries[0].note = "tab\tand\nline"
    #expect(one.canonicalText != other.canonicalText)
    #expect(other.canonicalText.split(separator: "\n").count == 3)
  }

  @Test("A delta changes what it lists and keeps the rest; a full list replaces everything")
  func delta() throws {
    let full = try list([area("北京市丰台区"), area("北京市海淀区")])
    var delta = try list([area("北京市丰台区", to: "2020-06-20"), area("上海市黄浦区")])
    #expect(full.applying(delta) == delta)
    delta.envelope.coverage = .delta
    let result = full.applying(delta)
    #expect(result.entries.map(\.id) == ["area:北京市海淀区", "area:北京市丰台区", "area:上海市黄浦区"])
    #expect(result.entries[1].window.to == day("2020-06-20"))
    #expect(result.envelope.coverage == .full)
  }

  @Test("A list survives JSON")
  func json() throws {
    let list = try list([
      area("北京市", except: ["北京市丰台区"]), venue("北京市新天地批发市场"),
      train(["K1525", "K1528"], on: "2020-06-01", coach: "5", segment: "甲-乙"),
    ])
    let data = try JSONEncoder().encode(list)
    #expect(try JSONDecoder().decode(HotspotList.self, from: data) == list)
  }
}
