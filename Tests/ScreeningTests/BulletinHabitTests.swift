import Declarations
import Gazetteer
import Screening
import Testing

/// Invented bulletins in the habits of publishers: how they count, number, nest and break lines.
@Suite struct BulletinHabitTests {
  /// A bulletin, what it lists, and how many of its counts agree of how many.
  struct Habit: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var listed: [String]
    var counts: (agreeing: Int, all: Int)
    var testDescription: String { name }
  }

  private func read(_ text: String) throws -> HotspotImport {
    try HotspotListReader(gazetteer: gazetteer()).read(
      text, into: HotspotEnvelope(id: "b"), acceptErrors: true)
  }

  private func told(_ result: HotspotImport) throws -> [String] {
    let gazetteer = try gazetteer()
    return result.list.entries.map { entry in
      let codes = (entry.place?.codes ?? []).map { gazetteer.path(of: $0) ?? "?" }
      let detail = entry.place?.detail ?? ""
      return "\(entry.level ?? "") \(codes.joined(separator: "/"))"
        + (detail.isEmpty ? "" : " \(detail)")
    }
  }

  @Test("Each habit is read, and its counts agree", arguments: BulletinHabits.all)
  func habit(_ habit: Habit) throws {
    let result = try read(habit.text)
    #expect(try told(result) == habit.listed)
    #expect(result.report.counts.count == habit.counts.all)
    #expect(result.report.counts.count { $0.agrees } == habit.counts.agreeing)
  }

  @Test("What became no entry is told with its line")
  func unused() throws {
    let result = try read(
      """
      截至6月14日24时，北京市丰台区调整为高风险地区，海淀区由中风险调整为低风险地区。
      高风险地区（1个）：
      河北省石家庄市（1个）：藁城区。
      以上信息请市民主动查询，如有不明请及时咨询当地防疫网站。
      温馨提示：
      石家庄市新乐市的人员注意防护
      """)
    #expect(result.report.unused.map(\.line) == [1, 4, 6])
    #expect(try told(result) == ["high 河北省石家庄市藁城区"])
  }

  @Test("Before the first section, what may belong to a list is told, and the title is not")
  func preamble() throws {
    let result = try read(
      """
      郑州市金水区疫情防控指挥部通告
      红色区域（2个）
      郑州市金水区甲小区
      郑州市中原区乙小区
      高风险地区（1个）：
      河北省石家庄市长安区丙小区
      """)
    #expect(result.report.unused.map(\.line) == [2, 3, 4])
    #expect(try told(result) == ["high 河北省石家庄市长安区 丙小区"])
  }

  @Test(
    "A place with its history in brackets is listed, and the list goes on",
    arguments: ["丰台区甲社区（由中风险升为高风险）", "丰台区甲社区（新增）", "丰台区甲社区（6月1日调整为高风险）"])
  func history(_ place: String) throws {
    let result = try read("高风险地区（2个）：\n北京市（2个）：\n\(place)\n海淀区乙社区\n")
    #expect(try told(result) == ["high 北京市丰台区 甲社区", "high 北京市海淀区 乙社区"])
    #expect(result.report.counts.allSatisfy { $0.agrees })
  }

  @Test("Places of low risk are counted and not listed")
  func lowRisk() throws {
    let result = try read("中风险地区（1个）：\n北京市丰台区甲社区\n低风险地区（2个）：\n北京市海淀区\n北京市西城区\n")
    #expect(try told(result) == ["medium 北京市丰台区 甲社区"])
    #expect(result.report.lowRisk == 2)
    #expect(result.report.counts.allSatisfy { $0.agrees })
  }

  @Test("A count that the text does not bear out stays as published")
  func ownMistake() throws {
    let result = try read("高风险地区（5个）：\n北京市（2个）：丰台区、海淀区、西城区。\n")
    #expect(result.report.counts.map(\.published) == [5, 2])
    #expect(result.report.counts.map(\.parsed) == [3, 3])
  }

  @Test("The same place twice, and one within another, are told")
  func overlaps() throws {
    let result = try read("中风险地区（3个）：\n北京市（3个）：丰台区花乡街道、丰台区花乡街道、花乡街道甲村。\n")
    #expect(result.report.duplicates.map(\.line) == [2])
    #expect(result.report.overlaps.map(\.text) == ["北京市花乡街道甲村"])
  }

  @Test(
    "How a place was found is told with it",
    arguments: [
      ("石家庄市（1个）：长安区甲小区", "named"), ("石家庄市（1个）：长安甲小区", "alias"),
      ("石家庄市（1个）：高新区甲小区", "zone"), ("石家庄市（1个）：某开发区甲小区", "coarse"),
      ("西安市（1个）：白桦林居社区", "below"), ("西安市（1个）：鱼化寨街道甲村", "below"),
    ])
  func manners(_ group: String, _ manner: String) throws {
    let report = try read("中风险地区（1个）：\n\(group)\n").report
    #expect(report.resolution == [manner: 1])
    #expect(report.uncertain.count == (["named", "alias"].contains(manner) ? 0 : 1))
  }

  @Test("A stay in the county of a listed building is possible, and confirmed where the text tells")
  func detail() throws {
    var entry = try #require(
      try read("中风险地区（1个）：\n石家庄市（1个）：长安区甲乙小区3号楼\n").list.entries.first)
    entry.window = DayWindow(from: day("2020-06-01"))
    for (place, verdict) in [
      ("河北省石家庄市长安区", Verdict.possible), ("河北省石家庄市长安区甲乙小区3号楼", .confirmed),
    ] {
      let sheet = harmless([.stay(0, .place): .read(place)])
      #expect(try screen(sheet, [entry]).verdict == verdict, "\(place)")
    }
  }
}
