import Declarations
import Gazetteer
import Screening
import Testing

@Suite struct JSONImporterTests {
  private func read(_ text: String) throws -> HotspotImport {
    try HotspotListReader(gazetteer: gazetteer()).read(text, into: HotspotEnvelope(id: "j"))
  }

  @Test("The product's own JSON, places looked up where they have no code")
  func own() throws {
    let result = try read(
      """
      {"schema": "wayform.hotspots/1", "publisher": "Office", "lookBackDays": 21,
       "dataAsOf": {"day": "2020-06-14", "hour": 15, "zoneMinutes": 480},
       "levels": [{"id": "high", "name": "高风险"}],
       "entries": [
        {"kind": "area", "level": "high", "place": "北京市丰台区", "from": "2020-06-01",
         "exclude": [{"path": "花乡街道"}]},
        {"kind": "train", "trains": ["K1525", "K1528"], "from": "2020-06-12", "to": "2020-06-12"}]}
      """)
    #expect(result.report.format == .json)
    #expect(result.list.envelope.lookBackDays == 21)
    #expect(result.list.envelope.publisher == "Office")
    #expect(result.list.entries.map(\.kind) == [.area, .train])
    guard case .area(let area) = result.list.entries[0].target else { return }
    #expect(area.place.codes == [110106])
    #expect(area.exclusions.first?.codes.count == 1)
  }

  @Test(
    "Damaged JSON is refused with the place of the damage",
    arguments: [
      ("{\"schema\": \"wayform.hotspots/1\"}", "'entries' is missing"),
      ("{\"schema\": \"wayform.hotspots/1\", ", "not well-formed"),
      (
        "{\"schema\":\"wayform.hotspots/1\",\"entries\":[{\"kind\":\"train\"}]}", "needs 'trains'"
      ),
      (
        "{\"schema\":\"wayform.hotspots/1\",\"entries\":[{\"kind\":\"area\",\"place\":\"北京市\",\"from\":\"soon\"}]}",
        "YYYY-MM-DD"
      ),
    ])
  func damaged(_ text: String, _ reason: String) throws {
    do {
      _ = try read(text)
      Issue.record("was read")
    } catch let error as HotspotImportError {
      #expect("\(error)".contains(reason), "\(error)")
    }
  }

  @Test("The national portal's JSON, municipalities in both shapes")
  func national() throws {
    let result = try read(
      """
      {"data": {"end_update_time": "2022-01-15 22时", "hcount": 3, "mcount": 2,
       "highlist": [
        {"province": "天津市", "city": "天津市", "county": "河东区", "area_name": "x",
         "communitys": ["甲小区", "乙小区（不含1号楼）"]},
        {"province": "北京市", "city": "朝阳区", "county": "酒仙桥街道", "communitys": ["全域"]}],
       "middlelist": [
        {"province": "河北省", "city": "石家庄市", "county": "长安区", "communitys": []}]}}
      """)
    #expect(result.report.format == .nationalJSON)
    #expect(
      result.list.entries.map { "\($0.level ?? "") \($0.place?.codes.first?.rawValue ?? "")" } == [
        "high 120102", "high 120102", "high 110105011", "medium 130102",
      ])
    #expect(result.report.counts.map(\.agrees) == [true, false])
    #expect(result.report.exclusions == 1)
    #expect(result.list.envelope.dataAsOf == PublishedMoment(day: day("2022-01-15"), hour: 22))
  }
}
