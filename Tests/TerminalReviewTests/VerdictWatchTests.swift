import Declarations
import Imaging
import Review
import Testing

@testable import TerminalReview

@Suite struct VerdictWatchTests {
  /// One sheet whose verdict is whatever comes next.
  private final class OneSheetDesk: ReviewDesk {
    var verdicts: [Verdict]
    init(_ verdicts: Verdict...) { self.verdicts = verdicts }

    func queue() -> [String] { ["a"] }
    func sheet(_ id: String) -> ReviewSheet {
      ReviewSheet(
        declaration: Declaration(
          id: "a", source: PageSource(file: "0001.png", page: 1, sha256: ""),
          form: FormIdentity(id: "cn-rail-health", version: 1),
          received: CalendarDay(ordinal: 18_427), fields: [:],
          screening: ScreeningOutcome(verdict: verdicts.removeFirst())), machine: [:])
    }
    func save(_ correction: Correction) -> ReviewSheet { sheet("a") }
    func finish(_ id: String, by: String, at: Moment) {}
    func reject(_ id: String, reason: RejectionReason, by: String, at: Moment) {}
    func reopen(_ id: String, by: String, at: Moment) {}
    func note(_ text: String, on id: String, by: String, at: Moment) {}
    func crop(_ request: CropRequest) -> GrayImage { GrayImage(width: 1, height: 1) }
  }

  private static let word = Correction(
    declaration: "a", field: .name,
    machine: FieldReading(
      raw: "", value: nil, confidence: 0, state: .illegible, accepted: false,
      box: PageRect(x: 0, y: 0, width: 1, height: 1)),
    reading: .illegible, findings: [], by: "li", at: Moment(milliseconds: 0))

  @Test("a word that changes the verdict is noticed, one that does not is not")
  func changes() throws {
    let watch = VerdictWatch(OneSheetDesk(.undetermined, .undetermined, .confirmed, .confirmed))
    _ = try watch.sheet("a")
    _ = try watch.save(Self.word)
    #expect(watch.change == nil)
    _ = try watch.save(Self.word)
    #expect(watch.change?.text == "0001.png page 1: undetermined → confirmed")
    watch.forget()
    _ = try watch.save(Self.word)
    #expect(watch.change == nil)
  }
}
