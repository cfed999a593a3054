import DeclarationExport
import Declarations
import Foundation
import Testing

@Suite("NDJSON")
struct NDJSONTests {
  static let declaration: Declaration = {
    var phone = Sample.reading(.text("13812345678"), accepted: false)
    phone.alternatives = [.init(.text("13812345679"), 0.25)]
    phone.findings = [Finding(rule: "phone-block", severity: .warning, summary: "rare block")]
    var declaration = Sample.declaration(
      [.phone: phone, FieldKey("symptoms.fever"): Sample.reading(.flag(false))],
      reasons: [Sample.stay])
    declaration.places = [
      .stay(0, .place): [PlaceCandidate(code: "110106", name: "北京市丰台区", confidence: 0.5)]
    ]
    return declaration
  }()

  static func line(phone: String, other: String) -> String {
    #"{"schema":"wayform.declaration/1","id":"0123456789abcdef","#
      + #""source":{"file":"0001.png","page":1,"sha256":"ab"},"#
      + #""form":{"id":"cn-rail-health","version":1},"station":"合肥南","#
      + #""received":"2020-06-14","state":"flagged","fields":{"#
      + #""symptoms.fever":{"raw":"","value":false,"confidence":0.5,"state":"read","#
      + #""accepted":true,"by":"reader","box":[1.0,2.0,30.0,4.5],"alternatives":[],"#
      + #""findings":[]},"traveller.phone":{"raw":"\#(phone)","value":"\#(phone)","#
      + #""confidence":0.5,"state":"read","accepted":false,"by":"reader","#
      + #""box":[1.0,2.0,30.0,4.5],"alternatives":[{"value":"\#(other)","confidence":0.25}],"#
      + #""findings":[{"rule":"phone-block","severity":"warning","summary":"rare block"}]}},"#
      + #""places":{"stays[0].place":[{"code":"110106","name":"北京市丰台区","#
      + #""confidence":0.5}]},"screening":{"verdict":"confirmed","list":"national","#
      + #""listVersion":3,"reasons":[{"rule":"area-stay","verdict":"confirmed","entry":"e7","#
      + #""field":"stays[0].place","evidence":"花乡, 2020-06-01 to 2020-06-05","#
      + #""probability":0.98}],"notes":[]},"refer":false,"amendment":1,"withdrawn":false}"#
      + "\n"
  }

  @Test("a declaration is one line of its schema, masked unless revealed")
  func declaration() {
    let exported = ExportedDeclaration(Self.declaration, amendment: 1)
    #expect(
      DeclarationsNDJSON(.revealed).line(for: exported)
        == Self.line(phone: "13812345678", other: "13812345679"))
    #expect(
      DeclarationsNDJSON().line(for: exported)
        == Self.line(phone: "138****5678", other: "138****5679"))
  }

  @Test("no format shows a masked person anywhere in its line")
  func leaks() {
    let people: [FieldKey: String] = [
      .name: "欧阳测试", .idNumber: "11010519491231002X", .phone: "13812345678",
      .emergencyName: "司马试样", .emergencyPhone: "13987654321",
      FieldKey("companions[0].idNumber"): "440524188001010014",
    ]
    var declaration = Sample.declaration(people.mapValues { Sample.reading(.text($0)) })
    declaration.screening?.reasons = [
      Reason(rule: "r", verdict: .possible, field: .phone, evidence: "13812345678")
    ]
    let formats: [any ExportFormat] = [
      ArrivalsCSV(), ArrivalsNDJSON(), DeclarationsNDJSON(),
      DeclarationsCSV(keys: people.keys.sorted()),
    ]
    for format in formats {
      let line = format.line(for: ExportedDeclaration(declaration))
      for value in people.values { #expect(!line.contains(value), "\(type(of: format))") }
    }
  }

  @Test("an arrival is one object with its reasons")
  func arrival() throws {
    let line = ArrivalsNDJSON().line(for: ExportedDeclaration(Self.declaration))
    #expect(line.hasSuffix("}\n") && line.dropLast().allSatisfy { !$0.isNewline })
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    #expect(object?["schema"] as? String == "wayform.arrival/1")
    #expect(object?["traveller.phone"] as? String == "138****5678")
    #expect((object?["reasons"] as? [[String: Any]])?.first?["entry"] as? String == "e7")
  }
}
