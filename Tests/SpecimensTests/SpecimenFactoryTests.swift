import Declarations
import FormTemplates
import Foundation
import Imaging
import Screening
import Specimens
import Testing

import struct Gazetteer.DivisionCode
import struct Gazetteer.Gazetteer

@Suite struct SpecimenFactoryTests {
  @Test(
    "The same seed and index give the same bytes, alone or after others",
    arguments: SpecimenOptions.Degradation.allCases)
  func repeats(degradation: SpecimenOptions.Degradation) throws {
    let first = try sampleFactory(degradation: degradation)
    _ = try first.make(index: 0)
    let one = try first.make(index: 2)
    let other = try sampleFactory(degradation: degradation).make(index: 2)
    #expect(try one.png() == other.png())
    #expect(try one.truth.json() == other.truth.json())
  }

  @Test("Tasks side by side give what one gives alone")
  func parallel() async throws {
    let factory = try sampleFactory(style: .handwritten, degradation: .office)
    let alone = try (0..<4).map { try factory.make(index: $0).png() }
    let fresh = try sampleFactory(style: .handwritten, degradation: .office)
    let together = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for index in 0..<4 {
        group.addTask { (index, try fresh.make(index: index).png()) }
      }
      return try await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
    }
    for index in 0..<4 { #expect(together[index] == alone[index]) }
  }

  @Test("Another seed gives other people and another list")
  func seedsDiffer() throws {
    let (a, b) = (try sampleFactory(seed: 1), try sampleFactory(seed: 2))
    #expect(a.hotspotsCSV() != b.hotspotsCSV())
    #expect(a.truth(index: 0).fields != b.truth(index: 0).fields)
  }

  @Test("Sixty sheets of seed 7 hold all four verdicts, a third of them of concern")
  func verdicts() throws {
    let factory = try sampleFactory()
    var counts: [Verdict: Int] = [:]
    for index in 0..<60 { counts[factory.truth(index: index).verdict, default: 0] += 1 }
    for verdict in Verdict.allCases { #expect(counts[verdict, default: 0] > 0, "\(verdict)") }
    let ofConcern = counts[.confirmed, default: 0] + counts[.possible, default: 0]
    #expect((12...32).contains(ofConcern))
  }

  @Test("Truth survives its file")
  func roundTrip() throws {
    let truth = try sampleFactory().truth(index: 4)
    let read = try JSONDecoder().decode(SpecimenTruth.self, from: Data(truth.json()))
    #expect(read == truth)
    #expect(read.form == "cn-rail-health")
  }

  @Test("Truth is canonical: ISO dates, option values, flags for marks")
  func canonical() throws {
    let factory = try sampleFactory()
    for index in 0..<40 {
      let truth = factory.truth(index: index)
      for (key, value) in truth.fields {
        guard let field = factory.form.field(key) else {
          Issue.record("\(key) is no field of the form")
          continue
        }
        switch (field.kind, field.layout) {
        case (.date, _): #expect(value.day != nil, "\(key)")
        case (.mark, _), (.signature, _): #expect(value.flag != nil, "\(key)")
        case (_, .options(let options)):
          #expect(options.contains { $0.value == value.text }, "\(key)")
        default: #expect(value.text?.isEmpty == false, "\(key)")
        }
      }
    }
  }

  @Test("Every place of the truth is a division of the gazetteer")
  func places() throws {
    let gazetteer = try Gazetteer.builtIn()
    let factory = try sampleFactory()
    for index in 0..<40 {
      for (key, code) in factory.truth(index: index).places {
        let known = DivisionCode(rawValue: code).flatMap { gazetteer.path(of: $0) }
        #expect(known != nil, "\(key) \(code)")
      }
    }
  }

  @Test("A page keeps its size within what skew and growth allow")
  func sizes() throws {
    let factory = try sampleFactory(degradation: .rough, dotsPerInch: 100)
    for index in 0..<6 {
      let specimen = try factory.make(index: index)
      let (width, height) =
        switch specimen.scan {
        case .gray(let image): (image.width, image.height)
        case .color(let image): (image.width, image.height)
        }
      let short = 210 / 25.4 * specimen.dotsPerInch
      let long = 297 / 25.4 * specimen.dotsPerInch
      #expect((0.98 * short...1.15 * short).contains(Double(min(width, height))))
      #expect((0.98 * long...1.10 * long).contains(Double(max(width, height))))
    }
  }
}
