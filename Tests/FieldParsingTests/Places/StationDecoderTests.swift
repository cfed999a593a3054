import Declarations
import Gazetteer
import SeededChance
import Testing

@testable import FieldParsing

@Suite struct StationDecoderTests {
  let gazetteer: Gazetteer
  let decoder: StationDecoder

  init() throws {
    gazetteer = try Gazetteer.builtIn()
    decoder = StationDecoder(gazetteer: gazetteer)
  }

  @Test(
    "a station is read with or without 站, as written",
    arguments: [
      ("北 京 南", "北京南", "VNP", [11] as [DivisionCode]),
      ("北 京 南 站", "北京南站", "VNP", [11]), ("汊60/汉20 口", "汉口", "HKN", [4201]),
      ("余 姚 北60/比30 站", "余姚北站", "CTH", [330_281]),
      ("武 汉 火 车 站", "武汉火车站", "WHN", [4201]),
    ])
  func station(
    spelling: String, surface: String, telecode: String, codes: [DivisionCode]
  ) throws {
    let best = try #require(decoder.decode(lattice(spelling)).best)
    #expect(best.surface == surface)
    #expect(best.stations.map(\.telecode) == [telecode])
    #expect(best.codes == codes)
    #expect(best.probability > 0.9)
  }

  @Test("neighbours stay both")
  func neighbours() {
    let decoding = decoder.decode(lattice("北 京 西48/南44"))
    #expect(Set(decoding.candidates.prefix(2).map(\.surface)) == ["北京西", "北京南"])
    #expect(decoding.candidates.allSatisfy { $0.probability < 0.7 })
  }

  @Test("what is no station is outside", arguments: ["东 京", "汽 车 客 运 总 站", "未 填"])
  func outside(spelling: String) {
    let decoding = decoder.decode(lattice(spelling))
    #expect(decoding.outside > 0.5)
  }

  @Test("noisy stations are mended, and what is sure is right")
  func noise() {
    var random = SplitMix64(seed: 3404)
    let noise = ReadingNoise(gazetteer: gazetteer)
    let names = gazetteer.stations.map(\.name)
    var tally = DecodingTally()
    for _ in 0..<noisyStations {
      let name = names.randomElement(using: &random) ?? ""
      let text = name + (random.happens(0.3) ? "站" : "")
      let decoding = decoder.decode(noise.lattice(of: text, &random))
      tally.add(
        isRight: decoding.best?.surface == text, probability: decoding.best?.probability ?? 0,
        isCovered: decoding.candidates.contains { $0.surface == text } || decoding.outside > 0.5)
    }
    #expect(tally.right * 100 > tally.total * 94, "\(tally)")
    #expect(tally.acceptedWrong * 200 <= tally.accepted, "\(tally)")
    #expect(tally.covered * 100 > tally.total * 98, "\(tally)")
  }
}

#if DEBUG
  private let noisyStations = 80
#else
  private let noisyStations = 3000
#endif
