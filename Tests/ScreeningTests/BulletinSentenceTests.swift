import Gazetteer
import Screening
import Testing

/// Invented bulletins that tell the level with each sentence or row, and what they lift.
@Suite struct BulletinSentenceTests {
  private func read(_ text: String) throws -> HotspotImport {
    try HotspotListReader(gazetteer: gazetteer()).read(
      text, into: HotspotEnvelope(id: "b"), acceptErrors: true)
  }

  private func told(_ text: String) throws -> [String] {
    try read(text).list.entries.map { entry in
      let codes = (entry.place?.codes ?? []).map(\.rawValue).joined(separator: "/")
      return "\(entry.level ?? "") \(codes) \(entry.place?.detail ?? "")"
    }
  }

  @Test(
    "A sentence or row gives its places their level",
    arguments: [
      ("经研究决定，自2022年8月10日12时起，将兰州市城关区甲小区、乙小区列为中风险地区。", ["medium 620102 甲小区", "medium 620102 乙小区"]),
      ("兰州市城关区甲小区由高风险区降为中风险区。", ["medium 620102 甲小区"]),
      (
        "划定兰州市城关区甲小区为高风险区，安宁区乙小区为中风险区，其他区域为低风险区。",
        ["high 620102 甲小区", "medium 620105 乙小区"]
      ),
      ("甘肃省\n兰州市\n城关区甲小区（高风险）\n安宁区乙小区：中风险区\n", ["high 620102 甲小区", "medium 620105 乙小区"]),
      ("将昆山市花桥镇甲小区划定为封控区，昆山市花桥镇乙小区划定为管控区。", ["封控区 320583108 甲小区", "管控区 320583108 乙小区"]),
    ])
  func levels(_ text: String, _ listed: [String]) throws {
    #expect(try told(text) == listed)
  }

  @Test(
    "A table pasted as text is read by its columns",
    arguments: [
      "序号\t市（州）\t县（市、区）\t风险区域\t风险等级\n1\t兰州市\t城关区\t甲小区\t高风险区\n2\t\t安宁区\t乙小区\t中风险区\n",
      "市州\t县区\t高风险区\t中风险区\n兰州市\t城关区\t甲小区\t\n兰州市\t安宁区\t\t乙小区\n",
      "| 序号 | 城市 | 区县 | 区域 | 等级 |\n|---|---|---|---|---|\n| 1 | 兰州市 | 城关区 | 甲小区 | 高风险 |\n"
        + "| 2 | 兰州市 | 安宁区 | 乙小区 | 中风险 |\n",
      "城市，区县，地点，等级\n兰州市，城关区，甲小区，高风险\n兰州市，安宁区，乙小区，中风险\n",
      "序号  城市  区县  区域  等级\n1  兰州市  城关区  甲小区  高风险\n2  兰州市  安宁区  乙小区  中风险\n",
    ])
  func tables(_ text: String) throws {
    #expect(try told(text) == ["high 620102 甲小区", "medium 620105 乙小区"])
  }

  @Test(
    "A list without entries is one only where the publisher says so of the whole country",
    arguments: [
      "截至6月10日24时，全国无中高风险地区。", "截至6月10日24时，全国现有高风险地区0个、中风险地区0个。",
      "截至6月10日，全国无高、中风险地区。", "目前全国中高风险地区已全部清零。", "全国没有高风险地区，没有中风险地区。",
    ])
  func none(_ text: String) throws {
    let result = try read(text)
    #expect(result.report.saysNone && result.list.entries.isEmpty)
    #expect(!result.report.counts.isEmpty && result.report.counts.allSatisfy(\.agrees))
  }

  @Test(
    "Without entries, a bulletin that speaks of a region, of one level or of lifting is refused",
    arguments: [
      ("截至6月10日24时，贵州省无中高风险地区。", HotspotImportError.unknownFormat),
      ("截至6月10日24时，全国无高风险地区。", .empty), ("截至6月10日，全国无高风险地区，有中风险地区3个。", .empty),
      ("将兰州市安宁区乙小区由中风险区调整为低风险区。", .onlyLifts(1)),
      ("解除高风险区（1个）：\n1.兰州市安宁区乙小区\n", .onlyLifts(1)),
    ])
  func refused(_ text: String, _ expected: HotspotImportError) {
    #expect(throws: expected) { try read(text) }
  }

  @Test("A region in which nothing is at a level is no place of the list, and is told")
  func denials() throws {
    let result = try read(
      """
      高风险地区（1个）
      福建省（1个）
      莆田市仙游县枫亭镇
      贵州省无高风险地区。
      中风险地区（1个）
      福建省（1个）
      莆田市仙游县鲤城街道
      江苏省没有中风险地区。
      （本提示截至8月9日17时）
      其他未列入地区均为低风险地区。
      """)
    let paths = result.list.entries.map { $0.place?.path }
    #expect(paths == ["福建省莆田市仙游县枫亭镇", "福建省莆田市仙游县鲤城街道"])
    #expect(result.report.counts.allSatisfy { $0.agrees })
    #expect(result.report.unused.map(\.line) == [4, 8])
  }

  @Test("A counted region behind other places of its line begins a group of its own")
  func regionBehind() throws {
    let result = try read("中风险地区：徐州市（2个）云龙区彭城街道甲小区、子房街道乙小区；无锡市（1个）梁溪区扬名街道丙小区。\n")
    let counties = result.list.entries.map { entry in
      entry.place?.codes.first?.ancestor(at: .county)?.rawValue
    }
    #expect(counties == ["320303", "320303", "320213"])
    #expect(result.report.counts.allSatisfy { $0.agrees })
  }

  @Test("A heading without its list ends the list before, and is told")
  func leftOut() throws {
    let result = try read("高风险地区（1个）\n福建省（1个）：莆田市仙游县甲小区\n中风险地区（略）\n")
    let paths = result.list.entries.map { $0.place?.path }
    #expect(paths == ["福建省莆田市仙游县甲小区"])
    #expect(result.report.unused.map(\.line) == [3])
  }

  @Test(
    "What is lifted lists nothing and is told, and a bulletin of changes leaves the rest listed")
  func lifted() throws {
    let result = try read(
      """
      新增高风险区（1个）：
      1.兰州市城关区甲小区
      解除高风险区（2个）：
      1.兰州市安宁区乙小区
      2.兰州市西固区丙小区
      """)
    #expect(result.report.entries == 1)
    #expect(result.report.lifted.map(\.line) == [4, 5])
    #expect(result.report.counts.allSatisfy { $0.agrees })
    #expect(result.list.envelope.coverage == .delta)
  }

  @Test("A heading over several levels says what the headings below it do, once for each")
  func headingAbove() throws {
    let result = try read(
      """
      一、新增高风险区、中风险区
      高风险区：
      兰州市城关区甲小区
      二、解除高风险区、中风险区
      高风险区：
      兰州市安宁区乙小区
      中风险区：
      兰州市安宁区丙小区
      高风险区：
      兰州市西固区丁小区
      """)
    #expect(result.list.entries.map(\.place?.detail) == ["甲小区", "丁小区"])
    #expect(result.report.lifted.map(\.line) == [6, 8])
  }

  @Test("新增及解除 in one heading lifts nothing")
  func addedAndLifted() throws {
    let result = try read("新增及解除高风险区名单\n兰州市城关区甲小区\n")
    #expect(result.report.entries == 1)
    #expect(result.report.lifted.isEmpty)
  }
}
