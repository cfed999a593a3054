import Declarations
import Testing

@testable import Specimens

@Suite struct DateWritingTests {
  @Test(
    "A day is written in the ways travellers write it",
    arguments: [
      (DateWriting.iso, "2020-06-03"), (.chinese, "2020年6月3日"), (.slashed, "2020/6/3"),
      (.dotted, "2020.6.3"), (.monthAndDay, "6月3日"),
    ])
  func written(manner: DateWriting, expected: String) {
    #expect(manner.text(CalendarDay(ordinal: 18_416)) == expected)
  }
}
