import Declarations
import Gazetteer
import Screening
import Testing

@Suite struct CSVImporterTests {
  private func read(_ text: String, acceptErrors: Bool = false) throws -> HotspotImport {
    try HotspotListReader(gazetteer: gazetteer()).read(
      text, into: HotspotEnvelope(id: "list"), acceptErrors: acceptErrors)
  }

  private func rejected(_ text: String) throws -> [ImportReport.Remark] {
    do {
      _ = try read(text)
    } catch HotspotImportError.rejectedRows(let report) {
      return report.rejected
    }
    return []
  }

  @Test("Columns in any order, a byte-order mark, CRLF, quotes and line breaks in cells")
  func shape() throws {
    let text =
      "\u{FEFF}from,note,place,kind,Level,colour\r\n"
      + "2020-06-01,\"a \"\"b\"\", c\nd\",北京市丰台区,area,high,red\r\n"
      + "2020-06-02,,北京市海淀区,area,medium,\r\n"
    let result = try read(text)
    let first = try #require(result.list.entries.first)
    #expect(first.note == "a \"b\", c\nd")
    #expect(first.extra == ["colour": "red"])
    #expect(first.window == DayWindow(from: day("2020-06-01")))
    #expect(first.place?.codes.map(\.rawValue) == ["110106"])
    #expect(result.report.unknownColumns == ["colour"])
    #expect(result.list.envelope.levels.map(\.id) == ["high", "medium"])
    #expect((result.report.entries, result.report.resolved) == (2, 2))
  }

  @Test("Every kind of entry is read")
  func kinds() throws {
    let text = """
      kind,level,place,code,from,to,exposureFrom,match,exclude,train,date,coach
      area,高风险,北京市丰台区,110106,2020-06-10,,2020-06-01,exact,,,,
      area,medium,北京市,,2020-06-10,2020-06-20,,,丰台区;北京市海淀区,,,
      venue,,北京市丰台区新天地批发市场,,2020-05-30,2020-06-12,,,,,,
      train,,,,,,,,,K1525/K1528,2020-06-12,05
      gathering,,上海市黄浦区人民广场,,2020-06-01,2020-06-01,,,,,,
      """
    let entries = try read(text).list.entries
    #expect(entries.map(\.kind) == [.area, .area, .venue, .train, .gathering])
    #expect(entries[0].level == "high")
    #expect(entries[0].exposure == DayWindow(from: day("2020-06-01")))
    guard case .area(let area) = entries[1].target, case .train(let train) = entries[3].target
    else {
      Issue.record("wrong targets")
      return
    }
    #expect(area.exclusions.flatMap(\.codes).map(\.rawValue) == ["110106", "110108"])
    #expect(entries[2].place?.detail == "新天地批发市场")
    #expect(train == ListedTrain(numbers: ["K1525", "K1528"], coach: "05"))
    #expect(entries[3].window == DayWindow(from: day("2020-06-12"), to: day("2020-06-12")))
  }

  @Test(
    "A row that cannot be used is told with its line and the reason",
    arguments: [
      ("area,无名岛,,,,,", "not in the gazetteer"), ("area,,,,,,", "neither place nor code"),
      ("city,北京市,,,,,", "none of area"), ("area,北京市,,2020-13-01,,,", "no date"),
      ("area,北京市,,2020-06-10,2020-06-01,,", "lies before from"),
      ("area,北京市,12ab,,,,", "no division code"), ("train,,,,,,2020-06-01", "needs its number"),
      ("train,,,,,K1525,", "service date"), ("train,,,,,KK15,2020-06-01", "no train number"),
      ("area,北京市,,,,,,,", "9 cells under 7 columns"), ("area,\"北京市,,,,,", "never ends"),
      ("area,北京\"市,,,,,", "a quote within"),
    ])
  func unusable(_ row: String, _ reason: String) throws {
    let header = "kind,place,code,from,to,train,date\n"
    let remarks = try rejected(header + "area,北京市丰台区,,,,,\n" + row + "\n")
    #expect(remarks.map(\.line) == [3])
    #expect(remarks.first?.reason.contains(reason) == true, "\(remarks)")
  }

  @Test("Accepted errors leave unusable rows out and keep unknown places for their text")
  func acceptErrors() throws {
    let text = "kind,place,from\narea,北京市丰台区,\narea,无名岛开发区,\narea,北京市,soon\n"
    let result = try read(text, acceptErrors: true)
    #expect(result.list.entries.map { $0.place?.path } == ["北京市丰台区", "无名岛开发区"])
    #expect(result.report.rejected.map(\.line) == [3, 4])
    #expect(result.report.unresolved == [.init(text: "无名岛开发区", line: 3)])
  }

  @Test("A code that disagrees with its path lists both and warns")
  func disagreement() throws {
    let result = try read("kind,place,code\narea,北京市丰台区,110108\n")
    #expect(result.list.entries[0].place?.codes.map(\.rawValue) == ["110106", "110108"])
    #expect(result.report.warnings.contains { $0.line == 2 && $0.reason.contains("apart") })
  }

  @Test("The same place twice keeps two identities")
  func twice() throws {
    let text = "kind,place,from\narea,北京市,2020-06-01\narea,北京市,2020-07-01\n"
    #expect(try read(text).list.entries.map(\.id) == ["area:北京市", "area:北京市#2"])
  }

  @Test(
    "What is no list is refused with a remedy",
    arguments: [
      ("", HotspotImportError.empty), ("hello world\n", .unknownFormat),
      ("kind,place\n", .empty),
    ])
  func refused(_ text: String, _ error: HotspotImportError) throws {
    let reader = HotspotListReader(gazetteer: try gazetteer())
    #expect(throws: error) { try reader.read(text, into: HotspotEnvelope(id: "x")) }
  }

  @Test(
    "Bytes that are no text are refused", arguments: [[0xFF, 0x00, 0x41, 0x80], [0x00, 0x01]])
  func notText(_ bytes: [UInt8]) throws {
    #expect(throws: HotspotImportError.notText) {
      _ = try HotspotListReader(gazetteer: gazetteer()).read(
        bytes, into: HotspotEnvelope(id: "list"))
    }
  }
}
