import Declarations
import Gazetteer
import SeededChance
import Testing

@testable import FieldParsing

@Suite struct PlaceDecoderNoiseTests {
  let gazetteer: Gazetteer
  let decoder: PlaceDecoder

  init() throws {
    gazetteer = try Gazetteer.builtIn()
    decoder = PlaceDecoder(gazetteer: gazetteer)
  }

  @Test("noisy places are mended, and what is sure is right")
  func places() {
    var random = SplitMix64(seed: 20_200_613)
    let noise = ReadingNoise(gazetteer: gazetteer)
    let counties = gazetteer.writtenDivisions.filter { $0.level == .county && $0.isInForce }
    var tally = DecodingTally()
    for _ in 0..<noisyPlaces {
      guard let county = counties.randomElement(using: &random) else { continue }
      let text = written(county, &random)
      let decoding = decoder.decode(noise.lattice(of: text, &random))
      tally.add(
        isRight: decoding.best?.surface == text, probability: decoding.best?.probability ?? 0,
        isCovered: decoding.candidates.contains { $0.surface == text } || decoding.outside > 0.5)
    }
    #expect(tally.right * 100 > tally.total * 90, "\(tally)")
    #expect(tally.acceptedWrong * 200 <= tally.accepted, "\(tally)")
    #expect(tally.covered * 100 > tally.total * 98, "\(tally)")
    #expect(
      abs(tally.probabilitySum - Double(tally.right)) < 0.05 * Double(tally.total), "\(tally)")
  }

  @Test("a place outside the tables is not pulled to one inside")
  func outside() {
    var random = SplitMix64(seed: 7)
    let noise = ReadingNoise(gazetteer: gazetteer)
    let names = Set(gazetteer.writtenDivisions.map(\.name))
    let stems = gazetteer.writtenDivisions.filter { $0.level == .county }.map(\.name)
      .filter { $0.count == 3 }
    var tally = DecodingTally()
    while tally.total < outsidePlaces {
      let first = stems.randomElement(using: &random)?.first
      let rest = stems.randomElement(using: &random)?.dropFirst()
      guard let first, let rest else { continue }
      let text = String(first) + rest
      if names.contains(text) || !gazetteer.resolve(text).matches.isEmpty { continue }
      let decoding = decoder.decode(noise.lattice(of: text, &random))
      tally.add(
        isRight: decoding.best?.surface == text
          || decoding.outside > decoding.best?.probability ?? 0,
        probability: decoding.best?.probability ?? 0,
        isCovered: decoding.outside > 0.01)
    }
    #expect(tally.right * 100 > tally.total * 65, "\(tally)")
    #expect(tally.acceptedWrong * 50 <= tally.total, "\(tally)")
  }

  private func written(_ county: Division, _ random: inout SplitMix64) -> String {
    let path = gazetteer.path(of: county.code) ?? county.name
    let parent = gazetteer.parent(of: county.code).flatMap { gazetteer.division($0)?.name } ?? ""
    let text = [path, path, parent + county.name, county.name].randomElement(using: &random)
    return text ?? path
  }
}

// The rates want thousands of places, a debug build has time for some.
#if DEBUG
  private let noisyPlaces = 60
  private let outsidePlaces = 40
#else
  private let noisyPlaces = 3000
  private let outsidePlaces = 1500
#endif
