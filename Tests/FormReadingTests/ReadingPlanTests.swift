import Declarations
import Imaging
import Recognition
import Testing

@testable import FormReading

@Suite("Who reads a field")
struct ReadingPlanTests {
  /// Says the same of every line and counts how often it is asked.
  private final class Parrot: LineReader {
    let name: String
    private let probability: Double
    private let again: String?
    private(set) var asked = 0

    /// `again` is what it says at a second look; nil where it has none.
    init(_ name: String, probability: Double = 0.99, again: String? = nil) {
      self.name = name
      self.again = again
      self.probability = probability
    }

    func read(_ line: LineImage) -> Lattice {
      asked += 1
      return Lattice([.init([.init(name, probability)])])
    }

    func readAgain(_ line: LineImage) -> Lattice? {
      again.map { Lattice([.init([.init($0, probability)])]) }
    }
  }

  private func writing(_ content: FieldContent, lines: Int = 1) -> FieldWriting {
    let image = GrayImage(width: 40, height: 20, filledWith: 0)
    return FieldWriting(
      content: content,
      lines: [LineImage](repeating: .init(image: image, script: .han), count: lines))
  }

  @Test(
    "is asked in the order of the plan, whatever the order of the list",
    arguments: [
      (["tesseract", "ppocr"], [1, 0]), (["ppocr", "tesseract"], [0, 1]), (["tesseract"], [0]),
      (["other", "tesseract"], [1, 0]), ([], []),
    ] as [([String], [Int])])
  func order(names: [String], expected: [Int]) {
    #expect(ReadingPlan().order(of: names) == expected)
  }

  @Test("names are read by both, line by line, and joined")
  func both() throws {
    let readers = [Parrot("tesseract"), Parrot("ppocr")]
    let found = try PlannedReading(readers: readers).read([writing(.name, lines: 2)])
    #expect(found[0].map(\.reader) == ["ppocr", "tesseract"])
    #expect(found[0].map(\.lattice.best) == ["ppocrppocr", "tesseracttesseract"])
  }

  @Test(
    "another is asked by what the field holds and whether the first saw anything",
    arguments: [
      (.name, "王", 1, true), (.address, "路", 1, true), (.seat, "7", 0.2, false),
      (.phone, "1", 0.9, false), (.date, "7", 0.2, false), (.date, "", 0, true),
      (.phone, " ", 0.999, true), (.place, "京", 0.3, false),
    ] as [(FieldContent, String, Double, Bool)])
  func again(content: FieldContent, text: String, probability: Double, expected: Bool) {
    let lattice = Lattice([.init([.init(text, probability)])])
    #expect(ReadingPlan().asksAgain(about: content, after: [lattice]) == expected)
  }

  @Test(
    "a reader looks again at every line where it is unsure of a character, and has its first say",
    arguments: [
      (0.99, "P", ["pp"]), (0.9, "P", ["pp", "PP"]), (0.9, nil, ["pp"]),
    ] as [(Double, String?, [String])])
  func looks(probability: Double, again: String?, expected: [String]) throws {
    let reader = Parrot("p", probability: probability, again: again)
    let found = try PlannedReading(readers: [reader]).read([writing(.place, lines: 2)])
    #expect(found[0].map(\.lattice.best) == expected)
    #expect(found[0].allSatisfy { $0.reader == "p" })
  }

  @Test("one doubtful line of several is doubt, no line is none")
  func doubt() {
    let sure = Lattice([.init([.init("7", 0.999)])])
    let unsure = Lattice([.init([.init("7", 0.999)]), .init([.init("1", 0.5)])])
    #expect(ReadingPlan().looksAgain(after: [sure, unsure]))
    #expect(!ReadingPlan().looksAgain(after: [sure, sure]))
    #expect(!ReadingPlan().looksAgain(after: []))
  }

  @Test("only the reader that was asked is named")
  func single() throws {
    let second = Parrot("tesseract")
    let found = try PlannedReading(readers: [second, Parrot("ppocr")]).read([writing(.place)])
    #expect(found[0].map(\.reader) == ["ppocr"])
    #expect(second.asked == 0)
  }

  @Test("nobody is asked about a field without writing, and its place stays")
  func nothing() throws {
    let reader = Parrot("tesseract")
    let found = try PlannedReading(readers: [reader]).read([
      writing(.name, lines: 0), writing(.place),
    ])
    #expect(found.map(\.count) == [0, 1])
    #expect(reader.asked == 1)
  }

  @Test("without readers nothing is read")
  func none() throws {
    #expect(try PlannedReading(readers: []).read([writing(.name)]) == [[]])
  }
}
