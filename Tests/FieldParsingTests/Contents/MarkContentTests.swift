import Declarations
import FieldParsing
import Testing

@Suite("Choices, marks, signatures")
struct MarkContentTests {
  private typealias Mark = FieldObservation.Option.Mark

  @Test("One clear mark is the answer, no mark is blank")
  func clear() throws {
    let sheet = try interpret([
      Writing.choice(.sex, [("male", .empty), ("female", .marked)]),
      Writing.choice(.hotspotStay, [("yes", .empty), ("no", .empty)]),
    ])
    #expect(sheet.value(.sex) == "female")
    #expect(sheet.fields[.sex]?.accepted == true)
    #expect(sheet.fields[.hotspotStay]?.state == .blank)
    #expect(sheet.fields[.hotspotStay]?.value == nil)
    #expect(sheet.fields[.hotspotStay]?.accepted == true)
  }

  @Test("Two marks are a conflict with both as alternatives")
  func two() throws {
    let sheet = try interpret([Writing.choice(.caseContact, [("yes", .marked), ("no", .marked)])])
    let reading = try #require(sheet.fields[.caseContact])
    #expect(reading.state == .conflict)
    #expect(reading.value == nil)
    #expect(Set(sheet.alternatives(.caseContact)) == ["yes", "no"])
    #expect(!reading.accepted)
  }

  @Test("Where any box is uncertain, nothing is accepted")
  func uncertain() throws {
    let marked = try interpret([
      Writing.choice(.caseContact, [("yes", .uncertain), ("no", .marked)])
    ])
    #expect(marked.value(.caseContact) == "no")
    #expect(marked.alternatives(.caseContact) == ["yes"])
    #expect(marked.fields[.caseContact]?.accepted == false)
    let alone = try interpret([
      Writing.choice(.caseContact, [("yes", .uncertain), ("no", .empty)])
    ])
    #expect(alone.fields[.caseContact]?.state == .illegible)
    #expect(alone.alternatives(.caseContact) == ["yes"])
  }

  @Test("A mark that is only proposed is never accepted, however generous the fit")
  func proposed() throws {
    let fever = FieldKey("symptoms.fever")
    for (confidence, accepted) in [(0.96, false), (0.999, true)] {
      let sheet = try interpret([
        Writing.choice(
          .caseContact, [("yes", .empty), ("no", .marked)], confidence: confidence),
        Writing.mark(fever, .empty, confidence: confidence),
      ])
      #expect(sheet.value(.caseContact) == "no")
      #expect(sheet.fields[fever]?.value == .flag(false))
      for key in [FieldKey.caseContact, fever] {
        #expect(sheet.evidence[key]?.unopposed == accepted)
        #expect(sheet.fields[key]?.accepted == accepted)
      }
    }
  }

  @Test("A mark taken back beside a clear one is a correction; alone it is open")
  func takenBack() throws {
    let corrected = try interpret([
      Writing.choice(.caseContact, [("yes", .struckOut), ("no", .marked)])
    ])
    #expect(corrected.value(.caseContact) == "no")
    #expect(corrected.rules(.caseContact) == ["choice-taken-back"])
    let open = try interpret([
      Writing.choice(.caseContact, [("yes", .struckOut), ("no", .empty)])
    ])
    #expect(open.fields[.caseContact]?.state == .blank)
    #expect(open.fields[.caseContact]?.accepted == false)
  }

  @Test(
    "A lone box is a flag",
    arguments: [
      (FieldObservation.Option.Mark.marked, Bool?.some(true), true), (.empty, false, true),
      (.struckOut, false, false), (.uncertain, nil, false),
    ])
  func mark(_ mark: FieldObservation.Option.Mark, _ value: Bool?, _ accepted: Bool) throws {
    let key = FieldKey.fever
    let sheet = try interpret([Writing.mark(key, mark)])
    #expect(sheet.fields[key]?.value?.flag == value)
    #expect(sheet.fields[key]?.accepted == accepted)
  }

  @Test("A box that the reader of marks doubts is not accepted")
  func doubted() throws {
    let sheet = try interpret([Writing.mark(.fever, .empty, confidence: 0.8)])
    #expect(sheet.fields[.fever]?.accepted == false)
  }

  @Test("A signature is ink or none")
  func signature() throws {
    var signed = Writing.blank(.signature, .signature)
    signed.ink = .written
    #expect(try interpret([signed]).fields[.signature]?.value == .flag(true))
    signed.ink = .blank
    #expect(try interpret([signed]).fields[.signature]?.value == .flag(false))
    signed.ink = .faint
    #expect(try interpret([signed]).fields[.signature]?.accepted == false)
  }
}
