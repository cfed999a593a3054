import Declarations
import Testing

@Suite("Masking")
struct MaskingTests {
  @Test(
    "Identifying values by their field",
    arguments: [
      ("traveller.name", "张小明", "张**"), ("traveller.name", "张三", "张**"),
      ("traveller.name", "MILLER ANNA", "M**"), ("emergencyContact.name", "李四", "李**"),
      ("companions[1].name", "王五", "王**"),
      ("traveller.idNumber", "11010519491231002X", "110***********002X"),
      ("traveller.idNumber", "110105491231002", "110********1002"),
      ("traveller.idNumber", "E12345678", "E******78"), ("companions[0].idNumber", "H123", "****"),
      ("traveller.phone", "13812345678", "138****5678"),
      ("traveller.phone", "01012345678", "010****5678"),
      ("emergencyContact.phone", "12345678", "******78"), ("traveller.phone", "12", "**"),
      ("notes[0]", "张三 13812345678", "****"),
      ("traveller.birthDate", "1949-12-31", "1949-**-**"), ("traveller.birthDate", "1949年", "****"),
    ])
  func masked(_ key: String, _ value: String, _ shown: String) {
    #expect(Masking.masked(value, for: FieldKey(key)) == shown)
  }

  @Test(
    "Addresses beyond the county",
    arguments: [
      ("北京市丰台区花乡街道新发地1号", "北京市丰台区****"), ("北京市朝阳区", "北京市朝阳区****"),
      ("河北省石家庄市正定县城关镇", "河北省石家庄市正定县****"), ("广东省东莞市长安镇乌沙社区", "广东省东莞市****"),
      ("幸福小区5号楼", "****"), ("内蒙古自治区呼和浩特市", "内蒙古自治区****"), ("和平路12号", "****"), ("", ""),
      ("云南省大理白族自治州大理市", "云南省大理白族自治州大理市****"), ("5号楼丰台区", "****"),
    ])
  func address(_ value: String, _ shown: String) {
    #expect(Masking.masked(value, for: .address) == shown)
  }

  @Test(
    "What does not identify is shown",
    arguments: [
      "journey.trainNumber", "stays[0].place", "temperature", "traveller.age", "form.serial",
    ])
  func shown(_ key: String) { #expect(Masking.masked("G1234", for: FieldKey(key)) == "G1234") }

  @Test("A masked reading shows the value nowhere")
  func reading() {
    let reading = FieldReading(
      raw: "13812345678", value: .text("13812345678"), confidence: 0.9, state: .read,
      accepted: false, box: PageRect(x: 0, y: 0, width: 1, height: 1),
      alternatives: [.init(.text("13812345679"), 0.1)])
    let masked = reading.masked(for: .phone)
    #expect(masked.raw == "138****5678")
    #expect(masked.value == .text("138****5678"))
    #expect(masked.alternatives.map(\.value) == [.text("138****5679")])
    #expect(masked.confidence == 0.9)
    #expect(FieldValue.flag(true).masked(for: .phone) == .flag(true))
  }

  @Test("At least a third of every short value stays covered", arguments: 1...20)
  func short(_ length: Int) {
    let value = String(String(repeating: "1234567890", count: 2).prefix(length))
    for key in [FieldKey.phone, .idNumber] {
      let covered = Masking.masked(value, for: key).filter { $0 == "*" }.count
      #expect(covered * 3 >= length)
    }
  }
}
