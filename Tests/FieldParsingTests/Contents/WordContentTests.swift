import Declarations
import FieldParsing
import Testing

@Suite("Names, addresses, countries, remarks")
struct WordContentTests {
  @Test(
    "Names as written",
    arguments: [
      ("王小明", "王小明"), ("欧阳 文", "欧阳文"), ("古丽娜尔·艾山", "古丽娜尔·艾山"), ("古丽娜尔•艾山", "古丽娜尔·艾山"),
      ("MILLER  ANNA", "MILLER ANNA"), ("O'Brien Mary-Ann", "O'Brien Mary-Ann"), ("李 四", "李四"),
    ])
  func name(_ text: String, _ value: String) throws {
    let sheet = try interpret([Writing.field(.name, .name, text)])
    #expect(sheet.value(.name) == value)
    #expect(sheet.fields[.name]?.state == .read)
  }

  @Test("No name", arguments: ["王", "12345"])
  func noName(_ text: String) throws {
    let sheet = try interpret([Writing.field(.name, .name, text)])
    #expect(sheet.fields[.name]?.state == .invalid)
    #expect(sheet.rules(.name).contains("name-shape"))
  }

  @Test("Alternatives of both readers stay")
  func bothReaders() throws {
    let sheet = try interpret([
      Writing.field(
        .name, .name,
        [("ppocr", Writing.lattice("王小明", 0.8)), ("tesseract", Writing.lattice("王小朋", 0.7))])
    ])
    #expect(sheet.value(.name) == "王小明")
    #expect(sheet.alternatives(.name).contains("王小朋"))
    #expect(sheet.rules(.name).contains("readers-disagree"))
    #expect(sheet.fields[.name]?.accepted == false)
  }

  @Test("A common surname tips the scale, a clear rare one stands")
  func surname() throws {
    let unsure = Writing.lattice("壬小明", 0.5, others: [0: [("王", 0.45)]])
    let sure = Writing.lattice("壬小明", 0.95, others: [0: [("王", 0.02)]])
    let first = try interpret([Writing.field(.name, .name, [("ppocr", unsure)])])
    let second = try interpret([Writing.field(.name, .name, [("ppocr", sure)])])
    #expect(first.value(.name) == "王小明")
    #expect(second.value(.name) == "壬小明")
  }

  @Test(
    "Where the pen leaves a given name open, what names are made of is taken; what is clear stands",
    arguments: [
      ("桂师家", 1, 0.60, "帅", 0.38, "桂帅家"), ("卫庆头", 2, 0.55, "兴", 0.40, "卫庆兴"),
      ("丛呜", 1, 0.55, "鸣", 0.40, "丛鸣"), ("桂师家", 1, 0.97, "帅", 0.02, "桂师家"),
      ("关悦怡", 1, 0.55, "惋", 0.40, "关悦怡"),
    ])
  func givenName(
    _ first: String, _ place: Int, _ share: Double, _ other: String, _ itsShare: Double,
    _ expected: String
  ) throws {
    var seen = Writing.lattice(first, 0.999)
    let character = seen.slots[place].alternatives[0].text
    seen.slots[place] = Lattice.Slot([.init(character, share), .init(other, itsShare)])
    let sheet = try interpret([Writing.field(.name, .name, [("ppocr", seen)])])
    #expect(sheet.value(.name) == expected)
    let second = seen.best == expected ? swapped(seen, place, other) : seen.best
    #expect(sheet.alternatives(.name).contains(second))
  }

  private func swapped(_ seen: Lattice, _ place: Int, _ other: String) -> String {
    seen.slots.indices.map { $0 == place ? other : seen.slots[$0].alternatives[0].text }.joined()
  }

  @Test("No address", arguments: ["隔离酒店", "无", "不确定", "N/A"])
  func noAddress(_ text: String) throws {
    let sheet = try interpret([Writing.field(.address, .address, text)])
    #expect(sheet.fields[.address]?.state == .invalid)
    #expect(sheet.rules(.address) == ["address-is-none"])
    #expect(sheet.value(.address) == text)
  }

  @Test(
    "Addresses keep no space between Han",
    arguments: [
      ("北京市 丰台区 花乡1号", "北京市丰台区花乡1号"), ("Room 5 Building 2", "Room 5 Building 2"),
      ("３号楼１０１室", "3号楼101室"),
    ])
  func address(_ text: String, _ value: String) throws {
    let sheet = try interpret([Writing.field(.address, .address, text)])
    #expect(sheet.value(.address) == value)
  }

  @Test("Countries of the list, also from a second reading")
  func country() throws {
    let seen = Writing.lattice("申国", 0.6, others: [0: [("中", 0.3)]])
    let first = try interpret([Writing.field(.nationality, .country, [("ppocr", seen)])])
    #expect(first.value(.nationality) == "中国")
    let unknown = try interpret([Writing.field(.nationality, .country, "卢森堡")])
    #expect(unknown.value(.nationality) == "卢森堡")
    #expect(unknown.rules(.nationality).contains("country-unknown"))
    #expect(unknown.fields[.nationality]?.accepted == false)
  }
}
