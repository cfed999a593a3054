import Declarations
import Screening
import Testing

@Suite struct AreaRuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var stay: String
    var from: String? = "2020-05-31"
    var to: String? = "2020-06-14"
    var kind = "visit"
    var listed: String
    var window: (String?, String?) = ("2020-06-01", nil)
    var exposure: String?
    var except: [String] = []
    var match = ListedArea.Match.subtree
    var verdict: Verdict
    var rule: String?

    init(
      _ description: String, stay: String, from: String? = "2020-05-31",
      to: String? = "2020-06-14", kind: String = "visit", in listed: String,
      window: (String?, String?) = ("2020-06-01", nil), exposure: String? = nil,
      except: [String] = [], match: ListedArea.Match = .subtree, _ verdict: Verdict,
      _ rule: String? = nil
    ) {
      testDescription = description
      (self.stay, self.from, self.to, self.kind) = (stay, from, to, kind)
      (self.listed, self.window, self.exposure) = (listed, window, exposure)
      (self.except, self.match, self.verdict, self.rule) = (except, match, verdict, rule)
    }
  }

  static let cases = [
    Case(
      "the listed county itself", stay: "北京市丰台区", in: "北京市丰台区", .confirmed, "area-stay"),
    Case("a street in the listed county", stay: "北京市丰台区花乡街道", in: "北京市丰台区", .confirmed),
    Case("a county in the listed city", stay: "北京市丰台区", in: "北京市", .confirmed),
    Case("elsewhere", stay: "北京市海淀区", in: "北京市丰台区", .clear),
    Case(
      "the county of a listed street", stay: "北京市丰台区", in: "北京市丰台区花乡街道", .possible,
      "area-coarser-stay"),
    Case(
      "only the city of a listed street", stay: "北京市", in: "北京市丰台区花乡街道", .possible,
      "area-coarser-stay"),
    Case(
      "ends on the first listed day", stay: "北京市丰台区", to: "2020-06-10", in: "北京市丰台区",
      window: ("2020-06-10", nil), .confirmed),
    Case(
      "begins on the last listed day", stay: "北京市丰台区", from: "2020-06-05", in: "北京市丰台区",
      window: ("2020-05-01", "2020-06-05"), .confirmed),
    Case(
      "begins the day after the last listed day", stay: "北京市丰台区", in: "北京市丰台区",
      window: ("2020-05-01", "2020-05-30"), .clear),
    Case(
      "listed after the traveller had left, within the exposure", stay: "北京市丰台区",
      to: "2020-06-14", in: "北京市丰台区", window: ("2020-06-20", nil), exposure: "2020-06-05",
      .confirmed, "area-stay"),
    Case(
      "listed after the traveller had left, exposure later", stay: "北京市丰台区",
      in: "北京市丰台区", window: ("2020-06-20", nil), exposure: "2020-06-15", .clear),
    Case(
      "a window without a start", stay: "北京市丰台区", in: "北京市丰台区", window: (nil, nil),
      .confirmed),
    Case(
      "a part left out lowers, never clears", stay: "北京市丰台区花乡街道", in: "北京市丰台区",
      except: ["北京市丰台区花乡街道"], .possible, "area-exclusion"),
    Case(
      "beside a part left out", stay: "北京市丰台区", in: "北京市", except: ["北京市海淀区"],
      .confirmed),
    Case(
      "coarser than the part left out", stay: "北京市丰台区", in: "北京市丰台区",
      except: ["北京市丰台区花乡街道"], .possible, "area-exclusion"),
    Case(
      "a building in the street of the stay", stay: "北京市丰台区花乡街道",
      in: "北京市丰台区花乡街道玉泉新城甲二楼", .possible, "area-detail"),
    Case(
      "the building itself", stay: "北京市丰台区花乡街道玉泉新城甲二楼",
      in: "北京市丰台区花乡街道玉泉新城甲二楼", .confirmed),
    Case(
      "exactly the unit", stay: "北京市丰台区", in: "北京市丰台区", match: .exact, .confirmed),
    Case(
      "below a unit listed exactly", stay: "北京市丰台区花乡街道", in: "北京市丰台区", match: .exact,
      .clear),
    Case(
      "an open end is the day of arrival", stay: "北京市丰台区", to: nil, in: "北京市丰台区",
      window: ("2020-06-14", "2020-06-14"), .confirmed),
    Case(
      "an unknown start is the start of the look-back", stay: "北京市丰台区", from: nil,
      to: "2020-06-10", in: "北京市丰台区", window: ("2020-05-01", "2020-06-02"), .possible),
    Case(
      "a place of two meanings, one listed", stay: "朝阳区", in: "北京市朝阳区", .possible),
    Case("a transfer counts", stay: "北京市丰台区", kind: "transit", in: "北京市丰台区", .confirmed),
    Case(
      "passing through is a note", stay: "北京市丰台区", kind: "pass-through", in: "北京市丰台区",
      .clear),
  ]

  @Test("A stay meets a listed area", arguments: cases)
  func stay(_ example: Case) throws {
    let declaration = harmless([
      .stay(0, .place): .read(example.stay),
      .stay(0, .from): example.from.map { FieldReading.read($0) } ?? .blank,
      .stay(0, .to): example.to.map { FieldReading.read($0) } ?? .blank,
      .stay(0, .kind): .read(example.kind),
    ])
    let entry = try area(
      example.listed, from: example.window.0, to: example.window.1, exposure: example.exposure,
      match: example.match, except: example.except)
    let outcome = try screen(declaration, [entry])
    let hit = outcome.reasons.filter { $0.verdict > .undetermined && $0.entry != nil }
    #expect((hit.map(\.verdict).max() ?? .clear) == example.verdict, "\(outcome.reasons)")
    if let rule = example.rule { #expect(rules(outcome).contains(rule)) }
  }

  @Test("A stay that ended before the look-back is no hit")
  func beforeLookBack() throws {
    let declaration = harmless([
      .stay(1, .place): .read("北京市丰台区"), .stay(1, .from): .read("2020-05-01"),
      .stay(1, .to): .read("2020-05-30"),
    ])
    #expect(try screen(declaration, [area("北京市丰台区", from: "2020-05-01")]).verdict == .clear)
  }

  @Test("A city with many listed buildings gives one reason that counts them")
  func manyParts() throws {
    let entries = try (1...40).map { try area("北京市丰台区花乡街道第\($0)号院") }
    let outcome = try screen(harmless([.stay(0, .place): .read("北京市")]), entries)
    let coarser = outcome.reasons.filter { $0.rule == "area-coarser-stay" }
    #expect(coarser.count == 1)
    #expect(coarser.first?.evidence.contains("39 more") == true)
  }

  @Test("The more serious level comes first")
  func order() throws {
    let outcome = try screen(
      harmless([.stay(0, .place): .read("北京市丰台区")]),
      [area("北京市", level: "medium"), area("北京市丰台区", level: "high")])
    #expect(outcome.reasons.map(\.entry).prefix(2) == ["area:北京市丰台区", "area:北京市"])
  }

  @Test("A place outside the gazetteer is met by its text")
  func unplaced() throws {
    let entry = HotspotEntry(
      id: "x", target: .area(ListedArea(place: ListedPlace(path: "无名岛开发区"))))
    let outcome = try screen(harmless([.stay(0, .place): .read("无名岛开发区三号")]), [entry])
    #expect(outcome.verdict == .possible)
  }
}
