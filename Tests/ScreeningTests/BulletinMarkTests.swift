import Gazetteer
import Screening
import Testing

/// Marks, totals, remarks and exclusions in the lists of invented bulletins.
@Suite struct BulletinMarkTests {
  private func read(_ text: String) throws -> HotspotImport {
    try HotspotListReader(gazetteer: gazetteer()).read(
      text, into: HotspotEnvelope(id: "b"), acceptErrors: true)
  }

  @Test(
    "A mark before a place is no part of it",
    arguments: [
      "甲、兰州市城关区X\n乙、兰州市安宁区Y", "A.兰州市城关区X\nB.兰州市安宁区Y", "Ⅰ、兰州市城关区X\nⅡ、兰州市安宁区Y",
      "一是兰州市城关区X\n二是兰州市安宁区Y", "→兰州市城关区X\n✔兰州市安宁区Y", "⑴兰州市城关区X\n⑵兰州市安宁区Y",
      "（兰州市）城关区X\n（兰州市）安宁区Y", "（1）兰州市城关区X（2）兰州市安宁区Y", "1.兰州市城关区X 2.兰州市安宁区Y",
      "兰州市城关区X小区 安宁区Y小区",
    ])
  func marks(_ list: String) throws {
    let result = try read("高风险区（2个）：\n\(list)\n")
    #expect(result.list.entries.map(\.place?.codes) == [[620102], [620105]])
    #expect(result.report.counts.allSatisfy { $0.agrees })
  }

  @Test("甲、乙片区 alone on a line is no mark")
  func names() throws {
    let result = try read("高风险区（1个）：\n兰州市城关区（1个）：\n甲、乙片区\n")
    #expect(result.list.entries.map(\.place?.detail) == ["甲、乙片区"])
  }

  @Test(
    "A total behind places is a count",
    arguments: ["甲小区、乙小区，共2个", "甲小区、乙小区（2个）", "甲小区、乙小区\n合计：2个", "甲小区、乙小区\n共计2个高风险区"])
  func totals(_ list: String) throws {
    let result = try read("高风险区：\n兰州市城关区：\(list)\n")
    #expect(result.list.entries.map(\.place?.detail) == ["甲小区", "乙小区"])
    #expect(result.report.counts.map(\.published) == [2])
    #expect(result.report.counts.map(\.parsed) == [2])
  }

  @Test("Counts of a region over several levels, and of its parts, are checked")
  func regions() throws {
    let counts = try read(
      """
      截至9月1日24时，贵州省现有高风险区3个（贵阳市2个、毕节市1个），中风险区1个。
      高风险区：
      贵阳市云岩区甲小区、南明区乙小区；毕节市七星关区丙小区
      中风险区：
      贵阳市云岩区丁小区
      """
    ).report.counts
    #expect(counts.map(\.published) == [3, 2, 1, 1])
    #expect(counts.allSatisfy { $0.agrees })
  }

  @Test(
    "A remark within a list is told and is no place",
    arguments: ["以上区域实行足不出户、上门服务。", "兰州市疫情联防联控领导小组办公室", "自8月10日起，解除兰州市西固区丙小区高风险区管控。"])
  func remarks(_ remark: String) throws {
    let result = try read("高风险区（1个）：\n兰州市城关区甲小区\n\(remark)\n")
    #expect(result.report.entries == 1)
    #expect(result.report.unused.map(\.line) == [3])
  }

  @Test("An exclusion at the last of two joined places is kept for that one alone")
  func exclusions() throws {
    let areas = try read("中风险区（2个）\n昆山市花桥镇和周市镇除甲村外的其他区域\n").list.entries.compactMap { entry in
      if case .area(let area) = entry.target { area } else { nil }
    }
    #expect(areas.map(\.place.codes) == [[320_583_108], [320_583_105]])
    #expect(areas.map { $0.exclusions.map(\.path) } == [[], ["甲村"]])
  }

  @Test(
    "The zone of the place before holds the next; a zone is no part of a county named alike",
    arguments: [
      ("西安市（2个）：西咸新区沣东新城三桥街道、上林街道", [["610112002"], ["610402007"]]),
      (
        "通化市通化医药高新区甲小区\n秦皇岛市北戴河新区乙小区",
        [["220502", "220503", "220521"], ["130304", "130306", "130322"]]
      ),
      ("商丘市城乡一体化示范区甲社区\n海口市高新区云龙产业园", [["411402", "411403"], ["460107"]]),
      ("兵团第三师图木舒克市51团\n第六师五家渠市102团", [["659003"], ["659004"]]),
    ])
  func zones(_ list: String, _ codes: [[String]]) throws {
    let entries = try read("中风险区（2个）\n\(list)\n").list.entries
    #expect(entries.map { ($0.place?.codes ?? []).map(\.rawValue) } == codes)
  }
}
