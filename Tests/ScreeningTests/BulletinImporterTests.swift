import Declarations
import Gazetteer
import Screening
import Testing

/// Invented bulletins of the shapes that publishers use.
@Suite struct BulletinImporterTests {
  private func read(_ text: String) throws -> HotspotImport {
    try HotspotListReader(gazetteer: gazetteer()).read(
      text, into: HotspotEnvelope(id: "b"), acceptErrors: true)
  }

  /// Level, units and detail of every entry.
  private func told(_ result: HotspotImport) throws -> [String] {
    let gazetteer = try gazetteer()
    return result.list.entries.map { entry in
      let codes = (entry.place?.codes ?? []).map { gazetteer.path(of: $0) ?? "?" }
        .joined(separator: "/")
      let detail = entry.place?.detail ?? ""
      return "\(entry.level ?? "") \(codes)\(detail.isEmpty ? "" : " \(detail)")"
    }
  }

  @Test("Running text with counts for section and city, prefixes shared by several places")
  func runningText() throws {
    let result = try read(
      """
      发布日期：2021-03-05 09:00
      截至3月4日22时，全国现有2个高风险地区，6个中风险地区：
      高风险地区（2个）：
      河北省石家庄市（2个）：藁城区，新乐市。
      中风险地区（6个）：
      北京市（5个）：顺义区高丽营镇甲家庄村、乙各庄村，北石槽镇丙家庄村；大兴区天宫院街道丁汇社区、戊汇社区。吉林省长春市（1个）：公主岭市范家屯镇。
      境外（除澳门为低风险外）仍全部为高风险地区。
      """)
    #expect(
      try told(result) == [
        "high 河北省石家庄市藁城区", "high 河北省石家庄市新乐市", "medium 北京市顺义区高丽营镇 甲家庄村", "medium 北京市顺义区高丽营镇 乙各庄村",
        "medium 北京市顺义区北石槽镇 丙家庄村", "medium 北京市大兴区天宫院街道 丁汇社区", "medium 北京市大兴区天宫院街道 戊汇社区",
        "medium 吉林省长春市公主岭市范家屯镇",
      ])
    #expect(result.report.counts.allSatisfy { $0.agrees })
    #expect(
      result.report.counts.map(\.statement) == [
        "高风险地区(2个)", "河北省石家庄市(2个)", "中风险地区(6个)", "北京市(5个)", "吉林省长春市(1个)", "全国2个高风险地区",
        "全国6个中风险地区",
      ])
    #expect(result.list.envelope.dataAsOf == PublishedMoment(day: day("2021-03-04"), hour: 22))
    #expect(result.report.resolved == 8)
  }

  @Test("One place a line under the counted name of its province")
  func lines() throws {
    let result = try read(
      """
      2021年8月1日10时，全国1个高风险地区，3个中风险地区。
      高风险地区(1个)
      云南:1个
      德宏傣族景颇族自治州瑞丽市甲乙社区
      中风险地区(3个)
      四川:1个
      绵阳市涪城区吴家镇甲路1号厂区
      江苏：2个
      南京市江宁区禄口街道甲路以南、乙路以北、丙河以西区域（新增）
      扬州市经济技术开发区文汇街道甲小区
      """)
    #expect(
      try told(result) == [
        "high 云南省德宏傣族景颇族自治州瑞丽市 甲乙社区", "medium 四川省绵阳市涪城区吴家镇 甲路1号厂区",
        "medium 江苏省南京市江宁区禄口街道 甲路以南、乙路以北、丙河以西区域", "medium 江苏省扬州市邗江区文汇街道 甲小区",
      ])
    #expect(result.report.boundaries == 1)
    #expect(result.report.counts.allSatisfy { $0.agrees })
  }

  @Test(
    "What a list leaves out is kept as an exclusion",
    arguments: [
      "禹州市全域（夏都街道、梁北镇除外）", "禹州市（不含夏都街道、梁北镇）", "禹州市（除夏都街道、梁北镇以外的其他地区）",
    ])
  func exclusions(_ place: String) throws {
    let result = try read("中风险地区（1个）：\n河南省许昌市（1个）：\(place)。\n")
    #expect(try told(result) == ["medium 河南省许昌市禹州市"])
    guard case .area(let area)? = result.list.entries.first?.target else {
      Issue.record("no area")
      return
    }
    #expect(area.exclusions.flatMap(\.codes).map(\.rawValue) == ["411081002", "411081105"])
    #expect(result.report.exclusions == 1)
  }

  @Test("A count that does not agree is reported")
  func mismatch() throws {
    let result = try read("高风险地区（3个）：\n河北省石家庄市（3个）：藁城区，新乐市。\n")
    let wrong = result.report.counts.filter { !$0.agrees }
    #expect(wrong.map(\.published) == [3, 3])
    #expect(wrong.map(\.parsed) == [2, 2])
  }

  @Test(
    "The publisher's count decides between readings that the text leaves open",
    arguments: [
      (1, "甲小区16、17号楼"), (2, "甲小区16、17号楼"), (1, "甲街27号、甲街29号"),
      (2, "甲街27号、甲街29号"), (1, "甲大街、乙三巷、丙路所包围区域"), (1, "甲坎、乙喊片区"),
    ])
  func openReadings(_ count: Int, _ places: String) throws {
    let result = try read("高风险地区（\(count)个）：\n河北省石家庄市（\(count)个）：长安区\(places)。\n")
    #expect(result.report.counts.allSatisfy { $0.agrees })
    #expect(result.list.entries.allSatisfy { $0.place?.codes == [130102] })
  }

  @Test(
    "A zone that is no county lists the counties it touches, unless what follows tells the county",
    arguments: [
      ("高新区甲小区", "medium 河北省石家庄市裕华区/河北省石家庄市栾城区 高新区甲小区"),
      ("无此名开发区甲小区", "medium 河北省石家庄市 无此名开发区甲小区"),
      ("高新区(裕华区)甲小区", "medium 河北省石家庄市裕华区 甲小区"),
      ("长安区甲小区", "medium 河北省石家庄市长安区 甲小区"),
    ])
  func zones(_ place: String, _ told: String) throws {
    let result = try read("中风险地区（1个）：\n河北省石家庄市（1个）：\(place)。\n")
    #expect(try self.told(result) == [told])
  }

  @Test(
    "A zone of a province is found behind its name, and a township before the zone named like it",
    arguments: [
      ("贵州省贵安新区甲小区", ["520111", "520181", "520402", "520403"]), ("陕西省杨凌示范区甲小区", ["610403"]),
      ("云南省德宏州畹町镇甲村", ["533102101"]), ("云南省德宏州畹町经济开发区甲小区", ["533102"]),
    ])
  func provinceZones(_ place: String, _ codes: [String]) throws {
    let result = try read("中风险地区（1个）：\n\(place)\n")
    #expect(result.list.entries.map { ($0.place?.codes ?? []).map(\.rawValue) } == [codes])
  }

  @Test("A township whose name begins like a county is not cut in two")
  func lookalikeTownship() throws {
    let result = try read("中风险地区（2个）：\n陕西省西安市（2个）：未央区谭家街道、未央宫街道。\n")
    let names = try result.list.entries.map { entry in
      try gazetteer().path(of: #require(entry.place?.codes.first))
    }
    #expect(names == ["陕西省西安市未央区谭家街道", "陕西省西安市未央区未央宫街道"])
  }

  @Test("Advice, changes and the page's foot are no places")
  func foot() throws {
    let result = try read(
      """
      中风险地区：
      新疆喀什地区（1）：疏附县（除高风险地区外的其他乡镇）。
      10月26日更新情况：山东省青岛市李沧区甲社区由中风险降低为低风险。
      专家提醒：
      一、合理安排出行，减少聚集。
      """)
    #expect(try told(result) == ["medium 新疆维吾尔自治区喀什地区疏附县"])
  }
}
