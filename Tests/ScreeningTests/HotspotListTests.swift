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

  @Test(
    "One entry, told in the terms of an epidemiologist",
    arguments: [
      ("level up", ["raised"], ("2020-06-01", "2020-06-10"), "high", []),
      ("level down", ["lowered"], ("2020-06-01", "2020-06-10"), "low", []),
      ("begins earlier", ["extended"], ("2020-05-30", "2020-06-10"), "medium", []),
      ("no end any more", ["extended"], ("2020-06-01", nil), "medium", []),
      ("ends earlier", ["shortened"], ("2020-06-01", "2020-06-09"), "medium", []),
      ("moved on", ["extended", "shortened"], ("2020-06-03", "2020-06-12"), "medium", []),
      ("a part left out", ["narrowed"], ("2020-06-01", "2020-06-10"), "medium", ["北京市丰台区"]),
      (
        "raised, and a part left out", ["raised", "narrowed"], ("2020-06-01", "2020-06-10"),
        "high", ["北京市丰台区"]
      ),
      ("nothing", [], ("2020-06-01", "2020-06-10"), "medium", []),
    ] as [(String, [String], (String, String?), String, [String])])
  func one(
    _ what: String, _ kinds: [String], _ window: (String, String?), _ level: String,
    _ except: [String]
  ) throws {
    var before = try list([area("北京市", to: "2020-06-10", level: "medium")])
    before.envelope.levels.append(HotspotLevel(id: "low", name: "低风险"))
    var after = before
    after.entries = try [
      area("北京市", from: window.0, to: window.1, except: except, level: level)
    ]
    #expect(HotspotList.diff(from: before, to: after).map(\.kind.rawValue) == kinds, "\(what)")
  }

  @Test(
    "The coaches and the stretch of a run",
    arguments: [
      ("5", nil, nil, nil, ["widened"]), (nil, nil, "5", nil, ["narrowed"]),
      ("5", nil, "6", nil, ["widened", "narrowed"]), (nil, "甲-乙", nil, nil, ["widened"]),
      ("5", "甲-乙", "5", "甲-乙", []),
    ] as [(String?, String?, String?, String?, [String])])
  func run(
    _ coach: String?, _ segment: String?, _ newCoach: String?, _ newSegment: String?,
    _ kinds: [String]
  ) throws {
    let before = list([train(["K1"], on: "2020-06-01", coach: coach, segment: segment)])
    let after = list([train(["K1"], on: "2020-06-01", coach: newCoach, segment: newSegment)])
    #expect(HotspotList.diff(from: before, to: after).map(\.kind.rawValue) == kinds)
  }

  @Test("What a list says of itself is compared too")
  func terms() throws {
    let before = list([])
    var after = list([], transit: TransitPolicy(transfer: .note))
    after.envelope.lookBackDays = 21
    after.envelope.levels.removeLast()
    let changes = HotspotList.termChanges(from: before, to: after)
    #expect(
      changes.map { "\($0.name): \($0.before) → \($0.after)" } == [
        "look-back: 14 days → 21 days", "transfer: counts → note", "levels: 高风险 > 中风险 → 高风险",
      ])
    #expect(HotspotList.termChanges(from: before, to: before).isEmpty)
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
