import FormTemplates
import Gazetteer
import Screening
import Specimens
import Testing

@Suite struct HotspotSampleTests {
  @Test("The importer takes every row and resolves every place", arguments: [1, 7, 99] as [UInt64])
  func imports(seed: UInt64) throws {
    let gazetteer = try Gazetteer.builtIn()
    let csv = try sampleFactory(seed: seed).hotspotsCSV()
    let result = try HotspotListReader(gazetteer: gazetteer)
      .read(csv, into: HotspotEnvelope(id: "test"))
    #expect(result.report.rejected.isEmpty)
    #expect(result.report.unresolved.isEmpty)
    #expect(result.report.exclusions == 1)
    #expect(result.list.entries.count == csv.split(separator: "\n").count - 1)
    #expect(Set(result.list.entries.map(\.kind)) == [.area, .venue, .train])
  }

  @Test("The header has the columns of the manual")
  func header() throws {
    let header = try sampleFactory().hotspotsCSV().split(separator: "\n").first
    #expect(
      header
        == "kind,level,place,code,from,to,exposureFrom,match,exclude,train,date,coach,source,note"
    )
  }
}
