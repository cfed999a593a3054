import Declarations
import FieldParsing
import Testing

@Suite("Seeded noise")
struct NoiseSimulationTests {
  private struct Tally {
    var total = 0
    var first = 0
    var offered = 0
    var accepted = 0
    var acceptedWrong = 0
  }

  private func tally(
    _ count: Int, _ key: FieldKey, _ content: FieldContent,
    _ draw: (inout NoisyReader) -> (truth: String, lattice: Lattice)
  ) throws -> Tally {
    var reader = NoisyReader(seed: 20_200_614)
    var tally = Tally()
    for _ in 0..<count {
      let (truth, lattice) = draw(&reader)
      let sheet = try interpret([Writing.field(key, content, [("ppocr", lattice)])])
      let reading = try #require(sheet.fields[key])
      tally.total += 1
      if reading.value == .text(truth) { tally.first += 1 }
      if reading.value == .text(truth) || sheet.alternatives(key).contains(truth) {
        tally.offered += 1
      }
      if reading.accepted { tally.accepted += 1 }
      if reading.accepted, reading.value != .text(truth) { tally.acceptedWrong += 1 }
    }
    return tally
  }

  @Test(
    "Identity numbers with wrong characters are offered right and never accepted",
    arguments: [1, 2])
  func documents(_ wrong: Int) throws {
    let tally = try tally(100, .idNumber, .document) { reader in
      let truth = InventedNumbers.residentID(using: &reader)
      return (truth, reader.misreading(truth, places: wrong))
    }
    #expect(tally.acceptedWrong == 0)
    #expect(tally.accepted == 0)
    #expect(tally.offered >= (wrong == 1 ? 99 : 90))
    #expect(tally.first >= (wrong == 1 ? 98 : 65))
  }

  @Test("Phones with a wrong digit keep the right one as an alternative and are not accepted")
  func phones() throws {
    let tally = try tally(100, .phone, .phone) { reader in
      let truth = InventedNumbers.mobile(using: &reader)
      return (truth, reader.misreading(truth, places: 1))
    }
    #expect(tally.accepted == 0)
    #expect(tally.offered >= 95)
  }

  @Test("A calibration fitted on one half keeps its word on the other")
  func calibration() throws {
    var reader = NoisyReader(seed: 7)
    var samples: [CalibrationSample] = []
    for index in 0..<1000 {
      let isPhone = index % 2 == 0
      let (key, content) = isPhone ? (FieldKey.phone, FieldContent.phone) : (.idNumber, .document)
      let truth =
        isPhone
        ? InventedNumbers.mobile(using: &reader) : InventedNumbers.residentID(using: &reader)
      let sheet = try interpret([
        Writing.field(key, content, [("ppocr", reader.reading(truth))])
      ])
      let evidence = try #require(sheet.evidence[key])
      guard evidence.unopposed else { continue }
      samples.append(CalibrationSample(evidence, correct: sheet.value(key) == truth))
    }
    let halves = (
      samples.enumerated().filter { $0.offset % 4 < 2 }.map(\.element),
      samples.enumerated().filter { $0.offset % 4 >= 2 }.map(\.element)
    )
    let fitted = Calibration.fit(samples: halves.0, provenance: .init("Seeded noise, seed 7."))
    #expect(try #require(fitted.expectedCalibrationError(halves.1)) < 0.04)
    let accepted = halves.1.filter { fitted.accepts($0.evidence, errorBudget: 0.01) }
    let wrong = accepted.filter { !$0.correct }.count
    #expect(wrong <= 4)
    #expect(accepted.count > halves.1.count / 4)
  }
}
