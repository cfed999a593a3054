import Testing

@testable import Gazetteer

@Suite struct PathResolverTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.builtIn() }

  @Test(
    "a path that means one unit",
    arguments: [
      ("北京市丰台区花乡街道", 110_106_018 as DivisionCode, "", true),
      ("北京市丰台区花乡（地区）乡", 110_106_018, "", false),
      ("北京市丰台区花乡新发地批发市场", 110_106_018, "新发地批发市场", false),
      ("北京丰台花乡地区", 110_106_018, "", false),
      ("丰台区长辛店镇", 110_106_100, "", true),
      ("北京市大兴区西红门地区", 110_115_007, "", false),
      ("北京市大兴区西红门（地区）镇", 110_115_007, "", false),
      ("湖北省武汉市江汉区", 420_103, "", true), ("武汉江汉", 420_103, "", false),
      ("武汉市江汉区民族街道某小区3号楼", 420_103_001, "某小区3号楼", true),
      ("天津市/天津市/河东区/大直沽街道", 120_102_002, "", true),
      ("北京市/朝阳区/酒仙桥街道", 110_105_011, "", true),
      ("吉林省长春市朝阳区", 220_104, "", true), ("辽宁朝阳", 2113, "", false),
      ("广西壮族自治区南宁市横县", 450_127, "", true), ("内蒙古满洲里", 150_781, "", false),
      ("湖北仙桃", 429_004, "", false), ("湖北省省直辖县级行政区划仙桃市", 429_004, "", true),
      ("重庆市忠县", 500_233, "", true), ("广东省东莞市东城街道", 441_900_003, "", true),
      ("杭州市江干区", 330_104, "", true), ("四平市公主岭市", 220_381, "", true),
      ("长春市公主岭市", 220_184, "", true), ("湖北襄樊", 4206, "", false),
      ("恩施州", 4228, "", false), ("合肥经济开发区", 3401, "经济开发区", false),
      ("邢台市邢台县", 130_521, "", true), ("邢台", 1305, "", false),
      ("中国 北京市 海淀区", 110_108, "", true), ("上海市浦东新区", 310_115, "", true),
      ("河北省", 13, "", true), ("吉林省吉林市", 2202, "", true), ("崇川区", 320_613, "", true),
    ])
  func single(text: String, code: DivisionCode, detail: String, exact: Bool) {
    let resolution = gazetteer.resolve(text)
    #expect(resolution.codes == [code], "\(text)")
    #expect(resolution.only?.detail == detail)
    #expect(resolution.only?.isExact == exact)
  }

  @Test(
    "a name that several units bear stays a set",
    arguments: [
      ("朝阳区", [110_105, 220_104] as [DivisionCode]), ("朝阳", [110_105, 2113, 220_104]),
      ("鼓楼区", [320_106, 320_302, 350_102, 410_204]), ("长安区", [130_102, 610_116]),
    ])
  func ambiguous(text: String, codes: [DivisionCode]) {
    #expect(gazetteer.resolve(text).codes == codes)
    #expect(gazetteer.resolve(text).only == nil)
  }

  @Test(
    "a name that is no unit, or a township without its county, is not resolved",
    arguments: ["", "花乡街道", "城关镇", "朝阳路12号", "海南镇", "某某", "市辖区", "南京东路100号", "不确定", "无"])
  func unresolved(text: String) { #expect(gazetteer.resolve(text).matches.isEmpty) }

  @Test("consumed and detail together are the text")
  func consumed() throws {
    let match = try #require(gazetteer.resolve("湖北省 武汉市 江汉区 解放大道1号").only)
    #expect(match.consumed == "湖北省 武汉市 江汉区")
    #expect(match.detail == "解放大道1号")
  }

  @Test("a township of a county that was merged is found under the county of then")
  func mergedCounty() throws {
    let code = try #require(gazetteer.resolve("杭州市江干区九堡街道").only?.code)
    #expect(gazetteer.path(of: code) == "浙江省杭州市上城区九堡街道")
    #expect(gazetteer.relation(of: code, to: 330_104) != .apart)
  }

  @Test("the path of every unit in force resolves to that unit")
  func roundTrip() throws {
    for division in gazetteer.writtenDivisions where division.isInForce {
      let path = try #require(gazetteer.path(of: division.code))
      #expect(gazetteer.resolve(path).codes == [division.code], "\(path)")
    }
  }
}
