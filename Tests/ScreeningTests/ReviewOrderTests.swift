import Declarations
import Gazetteer
import Screening
import Testing

@Suite struct ReviewOrderTests {
  private func screened(_ declaration: Declaration, _ entries: [HotspotEntry]) throws -> Declaration
  {
    let screener = try Screener(gazetteer: gazetteer())
    return screener.screened(declaration, with: screener.index(list(entries)))
  }

  private func needs(_ declaration: Declaration) throws -> [FieldKey] {
    let outcome = try #require(declaration.screening)
    return ReviewOrder().needs(of: declaration, under: outcome).map(\.field)
  }

  @Test("First what could change the verdict, then how to reach the traveller, then the rest")
  func order() throws {
    let declaration = try screened(
      harmless([
        .name: .doubted("张三", 0.5), .phone: .doubted("13800138000", 0.9),
        .address: .illegible, .age: .illegible, .temperature: .illegible,
        .stay(0, .place): .doubted("北京市丰台区", 0.6), .trainNumber: .illegible,
      ]), [area("北京市丰台区")])
    #expect(
      try needs(declaration)
        == [
          .stay(0, .place), .trainNumber, .temperature, .phone, .address, .name, .age,
        ])
  }

  @Test(
    "The state follows from verdict and what is left to review",
    arguments: [
      ("济南市历下区", true, Declaration.State.cleared), ("北京市丰台区", true, .flagged),
      ("济南市历下区", false, .needsReview), ("北京市丰台区", false, .needsReview),
    ])
  func state(_ place: String, accepted: Bool, _ state: Declaration.State) throws {
    var reading = FieldReading.read(place)
    reading.accepted = accepted
    let declaration = try screened(
      harmless([.stay(0, .place): reading]), [area("北京市丰台区")])
    #expect(declaration.state == state)
  }

  @Test(
    "What a person decided stays", arguments: [Declaration.State.reviewed, .closed, .duplicate])
  func kept(_ state: Declaration.State) throws {
    var declaration = harmless([.temperature: .illegible])
    declaration.state = state
    #expect(try screened(declaration, []).state == state)
  }

  @Test("An undetermined declaration needs review even when every field is accepted")
  func undetermined() throws {
    let declaration = try screened(harmless([.stay(0, .from): .read("2020-06-05")]), [])
    #expect(declaration.state == .needsReview)
  }

  @Test("A clerk who looked is not asked again")
  func looked() throws {
    var blank = FieldReading.blank
    blank.by = .clerk
    #expect(try needs(screened(harmless([.temperature: blank]), [])).isEmpty)
  }
}
