import Declarations
import Gazetteer
import Testing

@testable import FieldParsing

/// A lattice from a compact spelling: slots between blanks, alternatives between slashes, each a
/// character and its percentage (`江90/汀5`); a character alone has 95.
func lattice(_ spelling: String) -> Lattice {
  Lattice(
    spelling.split(separator: " ").map { slot in
      Lattice.Slot(
        slot.split(separator: "/").map { alternative in
          let text = alternative.prefix(1)
          return .init(
            text == "∅" ? "" : String(text), (Double(alternative.dropFirst()) ?? 95) / 100)
        })
    })
}

@Suite struct PlaceDecoderTests {
  let decoder: PlaceDecoder

  init() throws { decoder = PlaceDecoder(gazetteer: try Gazetteer.builtIn()) }

  @Test(
    "the surface follows what was written and only wrong characters are mended",
    arguments: [
      ("武 汉 市 江 汉 区", "武汉市江汉区", [420_103] as [DivisionCode]),
      ("湖 北 省 武 汉 市 江 汉 区", "湖北省武汉市江汉区", [420_103]),
      ("武 汊60/汉30 市 江 汉 区", "武汉市江汉区", [420_103]),
      ("湖 比80/北10 省 武 汉 巿70/市20 江 汉 区", "湖北省武汉市江汉区", [420_103]),
      ("杭 州 市 江 干 区", "杭州市江干区", [330_104]),
      ("杭 州 市 江 千60/干30 区", "杭州市江干区", [330_104]),
      ("北 京 市 丰 台 区 花 乡 街 道", "北京市丰台区花乡街道", [110_106_018]),
      ("北 京 丰 台", "北京丰台", [110_106]),
      ("朝 阳 区", "朝阳区", [110_105, 220_104]), ("南 宁 市 横 县", "南宁市横县", [450_127]),
      ("仙 桃 市", "仙桃市", [429_004]),
      ("广 东 省 东 莞 市 东 城 街 道", "广东省东莞市东城街道", [441_900_003]),
      ("湖 北 省 , 武 汉 市", "湖北省武汉市", [4201]),
      ("襄 樊 市", "襄樊市", [4206]),
    ])
  func surface(spelling: String, surface: String, codes: [DivisionCode]) throws {
    let best = try #require(decoder.decode(lattice(spelling)).best)
    #expect(best.surface == surface)
    #expect(Set(best.codes) == Set(codes))
    #expect(best.placeProbability > 0.9)
  }

  @Test("detail after the last unit is kept as it was read, and does not lower the place")
  func detail() throws {
    let decoding = decoder.decode(lattice("武 汉 市 江 汉 区 民 族 街 道 某60/谋30 小 区 3 号"))
    let best = try #require(decoding.best)
    #expect(best.surface == "武汉市江汉区民族街道某小区3号")
    #expect(best.codes == [420_103_001])
    #expect(best.placeProbability > 0.95)
    #expect(best.probability < 0.6)
  }

  @Test(
    "two names that the ink allows both stay, without a sure winner",
    arguments: [
      ("桥 东48/西45 区", "桥东区", "桥西区"), ("杭 州 市 江 干 区", "杭州市江干区", "杭州市江干"),
      ("江 干45/汉45 区", "江干区", "江汉区"), ("河 东50/西40 区", "河东区", "河西区"),
    ])
  func neighbours(spelling: String, one: String, other: String) throws {
    let decoding = decoder.decode(lattice(spelling))
    let surfaces = decoding.candidates.map(\.surface)
    #expect(surfaces.contains(one) && surfaces.contains(other))
    if spelling.contains("4") { #expect(decoding.candidates[0].probability < 0.8) }
  }

  @Test(
    "what is in no table is said to be outside",
    arguments: ["隔 离 酒 店", "不 确 定", "无", "王 家 老 屋 三 组", "东 京 都 新 宿", "A B C"])
  func outside(spelling: String) {
    let decoding = decoder.decode(lattice(spelling))
    #expect(decoding.outside > 0.5)
    #expect(decoding.candidates.allSatisfy { $0.probability < 0.5 })
  }

  @Test(
    "probabilities sum to at most 1, and candidates are in order",
    arguments: ["朝 阳 区", "江 干45/汉45 区", "武 汉 市 江 汉 区 民 族 街 道 3 号", "一 二 三", ""])
  func sum(spelling: String) {
    let decoding = decoder.decode(lattice(spelling))
    let probabilities = decoding.candidates.map(\.probability)
    #expect(probabilities.reduce(decoding.outside, +) <= 1.000_001)
    #expect(probabilities == probabilities.sorted(by: >))
    #expect(Set(decoding.candidates.map(\.surface)).count == decoding.candidates.count)
  }

  @Test("an empty lattice and one of blanks give nothing")
  func empty() {
    #expect(decoder.decode(Lattice()) == PlaceDecoding(candidates: [], outside: 1))
    #expect(decoder.decode(lattice("∅90")).candidates.isEmpty)
  }

  @Test("a character that the reader lost, and a speck it added, are bridged")
  func lostAndAdded() {
    #expect(decoder.decode(lattice("湖 北 省 武 市 江 汉 区")).best?.surface == "湖北省武汉市江汉区")
    #expect(decoder.decode(lattice("湖 北 省 丶50/∅40 武 汉 市")).best?.surface == "湖北省武汉市")
  }
}
