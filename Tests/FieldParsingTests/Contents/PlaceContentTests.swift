import Declarations
import FieldParsing
import Testing

@Suite("Places and stations on sheets")
struct PlaceContentTests {
  private let key = FieldKey.stay(0, .place)

  @Test(
    "A place that is written in full has one code",
    arguments: [("北京市丰台区", "110106"), ("河北省石家庄市正定县", "130123"), ("北京市 丰台区", "110106")])
  func place(_ text: String, _ code: String) throws {
    let sheet = try interpret([Writing.field(key, .place, text)])
    #expect(sheet.value(key) == text.filter { $0 != " " })
    #expect(sheet.places[key]?.first?.code == code)
    #expect((sheet.places[key]?.first?.confidence ?? 0) > 0.9)
    #expect(sheet.places[key]?.first?.name.isEmpty == false)
  }

  @Test(
    "What follows the units is trusted as an address is; a listed name as a listed name",
    arguments: [
      ("北京市丰台区", FieldContent.place), ("北京市丰台区花乡大集市场", .address),
      ("河北省石家庄市砲垣县", .address),
    ])
  func detail(_ text: String, _ content: FieldContent) throws {
    let sheet = try interpret([Writing.field(key, .place, text, 0.99)])
    #expect(sheet.value(key) == text)
    #expect(sheet.evidence[key]?.content == content)
  }

  @Test("A shared name keeps all its places")
  func shared() throws {
    let sheet = try interpret([Writing.field(key, .place, "朝阳区")])
    let codes = Set(sheet.places[key, default: []].map(\.code))
    #expect(codes.isSuperset(of: ["110105", "220104"]))
    #expect(sheet.rules(key).contains("place-ambiguous"))
    let sum = sheet.places[key, default: []].reduce(0) { $0 + $1.confidence }
    #expect(sum <= 1.000001)
  }

  @Test("A wrong character is mended; the reading before stays in raw")
  func mended() throws {
    let seen = Writing.lattice("北京市牛台区", 0.9, others: [3: [("丰", 0.08)]])
    let sheet = try interpret([Writing.field(key, .place, [("ppocr", seen)])])
    #expect(sheet.value(key) == "北京市丰台区")
    #expect(sheet.fields[key]?.raw == "北京市牛台区")
  }

  @Test("What is in no table is kept as read, placed nowhere, and never accepted")
  func unknown() throws {
    let sheet = try interpret([Writing.field(key, .place, "亚特兰蒂斯")])
    #expect(sheet.fields[key]?.accepted == false)
    #expect(sheet.rules(key).contains("place-unknown"))
    #expect(sheet.value(key) == "亚特兰蒂斯")
  }

  @Test("A blank place has no places")
  func blank() throws {
    #expect(try interpret([Writing.blank(key, .place)]).places[key] == nil)
  }

  @Test("Stations, with or without 站", arguments: ["北京南", "北京南站"])
  func station(_ text: String) throws {
    let sheet = try interpret([Writing.field(.fromStation, .station, text)])
    #expect(sheet.value(.fromStation) == text)
    #expect(sheet.places[.fromStation]?.first?.code.hasPrefix("11") == true)
  }

  @Test("No station")
  func noStation() throws {
    let sheet = try interpret([Writing.field(.fromStation, .station, "亚特兰蒂斯")])
    #expect(sheet.rules(.fromStation).contains("station-unknown"))
    #expect(sheet.fields[.fromStation]?.accepted == false)
  }
}
