import Declarations
import Screening
import Testing

@Suite struct AreaDetailTests {
  static let cases = [
    StayCase(
      "only the street of a listed building", "北京市丰台区花乡街道", in: "北京市丰台区花乡街道玉泉新城甲二楼",
      .possible, "area-detail"),
    StayCase(
      "the building", "北京市丰台区花乡街道玉泉新城甲二楼", in: "北京市丰台区花乡街道玉泉新城甲二楼", .confirmed,
      "area-stay"),
    StayCase(
      "the building with more after it", "北京市丰台区花乡街道玉泉新城甲二楼301", in: "北京市丰台区花乡街道玉泉新城甲二楼",
      .confirmed),
    StayCase(
      "another building of the street", "北京市丰台区花乡街道玉泉新城乙三楼", in: "北京市丰台区花乡街道玉泉新城甲二楼",
      .possible, "area-detail"),
    StayCase(
      "number 11 is not number 1", "北京市丰台区花乡街道11号楼", in: "北京市丰台区花乡街道1号楼", .possible,
      "area-detail"),
    StayCase(
      "twelve is not one", "北京市丰台区花乡街道新天地12", in: "北京市丰台区花乡街道新天地1", .possible,
      "area-detail"),
    StayCase(
      "number twenty-one in characters is not number one", "北京市丰台区花乡街道二十一号院",
      in: "北京市丰台区花乡街道一号院", .possible, "area-detail"),
    StayCase(
      "only the county of a listed building", "北京市丰台区", in: "北京市丰台区花乡街道玉泉新城", .possible,
      "area-coarser-stay"),
    StayCase(
      "the building under another street of the city", "北京市海淀区玉泉新城", in: "北京市丰台区花乡街道玉泉新城",
      .possible, "area-named"),
    StayCase(
      "a namesake in another city", "山东省济南市历下区玉泉新城", in: "北京市丰台区花乡街道玉泉新城", .clear),
    StayCase(
      "the building alone, without any unit", "玉泉新城甲二楼", in: "北京市丰台区花乡街道玉泉新城甲二楼",
      .possible, "area-named"),
    StayCase(
      "an accented letter written in two parts", "北京市丰台区花乡街道CAFE\u{301}公寓",
      in: "北京市丰台区花乡街道CAF\u{C9}公寓", .confirmed),
    StayCase("a short name alone says nothing", "东村", in: "北京市丰台区花乡街道东村", .clear),
    StayCase("the text of a place that no table knows", "无名岛开发区三号", in: "无名岛开发区", .possible),
    StayCase("a part of the text of such a place", "无名岛", in: "无名岛开发区", .possible),
    StayCase("an unknown place, another one listed", "无名岛", in: "某某农场", .clear),
  ]

  @Test("What lies below the gazetteer is met by its text", arguments: cases)
  func detail(_ example: StayCase) throws { try example.check() }

  @Test("A building that only a doubtful reading names is possible")
  func doubtful() throws {
    let declaration = harmless([
      .stay(0, .place): .doubted(
        "北京市丰台区花乡街道玉泉新城乙楼", 0.96, or: [("北京市丰台区花乡街道玉泉新城甲楼", 0.03)])
    ])
    let outcome = try screen(declaration, [area("北京市丰台区花乡街道玉泉新城甲楼")])
    #expect(met(outcome) == .possible)
  }

  @Test("The writing as it was seen names a building as well as the value does")
  func raw() throws {
    var reading = FieldReading.read("北京市丰台区花乡街道")
    reading.raw = "北京丰台花乡街道 玉泉新城甲二楼"
    let outcome = try screen(
      harmless([.stay(0, .place): reading]), [area("北京市丰台区花乡街道玉泉新城甲二楼")])
    #expect(met(outcome) == .confirmed)
  }
}
