import Declarations
import Testing

@testable import FieldParsing

@Suite("Days that follow one another")
struct DateChainTests {
  private func day(_ text: String) throws -> CalendarDay {
    try #require(CalendarDay(iso: "2020-" + text))
  }

  private func link(
    _ kind: DateChain.Kind, _ readings: [(String, Double)]
  ) throws -> DateChain.Link {
    DateChain.Link(kind: kind, readings: try readings.map { (try day($0.0), $0.1) })
  }

  @Test(
    "The reading that keeps the order gains",
    arguments: [
      // Before and behind a stay of 6 to 8 June.
      ([("06-18", 0.6), ("06-08", 0.3)], 1), ([("06-08", 0.6), ("06-18", 0.3)], 0),
      // What is clearly written out of order stays so.
      ([("06-18", 0.9995), ("06-08", 0.0002)], 0),
    ] as [([(String, Double)], Int)])
  func order(_ end: [(String, Double)], _ expected: Int) throws {
    let chain = DateChain(links: [
      try link(.stayStart, [("06-06", 0.99)]), try link(.stayEnd, end),
      try link(.stayStart, [("06-08", 0.99)]), try link(.arrival, [("06-12", 0.99)]),
    ])
    let outcome = chain.weighed().probabilities[1]
    #expect(outcome.indices.max { outcome[$0] < outcome[$1] } == expected)
    #expect(outcome.reduce(0, +) <= 1)
  }

  @Test("A single day keeps its probabilities")
  func single() throws {
    let chain = DateChain(links: [try link(.arrival, [("06-12", 0.7), ("06-13", 0.2)])])
    let outcome = chain.weighed()
    #expect(zip(outcome.probabilities[0], [0.7, 0.2]).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(DateChain(links: []).weighed().probabilities.isEmpty)
  }

  @Test("Rows in order are better evidence than rows against it")
  func direction() throws {
    let rows = [
      (try link(.stayStart, [("06-01", 0.9)]), try link(.stayEnd, [("06-05", 0.9)])),
      (try link(.stayStart, [("06-05", 0.9)]), try link(.stayEnd, [("06-09", 0.9)])),
    ]
    let (up, down) = (
      DateChain(links: rows.flatMap { [$0.0, $0.1] }),
      DateChain(links: rows.reversed().flatMap { [$0.0, $0.1] })
    )
    #expect(up.weighed().evidence > 10 * down.weighed().evidence)
  }

  @Test("Nothing fits better than the usual, and going back fits hardly")
  func fit() {
    let kinds: [DateChain.Kind] = [.stayStart, .stayEnd, .departure, .arrival]
    for first in kinds {
      for second in kinds {
        let fits = (-3...40).map { DateChain.fit(first, second, days: $0) }
        #expect(fits.allSatisfy { $0 > 0 && $0 <= 1 })
        #expect(fits[0] <= fits[3])
      }
    }
  }
}
