import Declarations
import Review
import Testing

@testable import TerminalReview

@Suite struct ReviewFrameTests {
  private static let sizes = [
    Terminal.Size(columns: 80, rows: 24), Terminal.Size(columns: 100, rows: 30),
    Terminal.Size(columns: 120, rows: 40), Terminal.Size(columns: 160, rows: 45),
    Terminal.Size(columns: 40, rows: 12), Terminal.Size(columns: 12, rows: 3),
  ]

  private func lines(
    _ view: ReviewView, _ size: Terminal.Size, coloured: Bool = true, news: String? = nil
  ) -> [String] {
    let frame = ReviewFrame(
      view: view, size: size, style: TextStyle(coloured: coloured), news: news)
    let room = frame.cropSize
    let crop = [String](
      repeating: String(repeating: "▒", count: max(0, room.columns)), count: room.rows)
    return frame.lines(crop: crop)
  }

  @Test(
    "a screen has as many lines as the terminal, none of them wider",
    arguments: sizes, SampleView.all.indices)
  func fits(size: Terminal.Size, number: Int) {
    let lines = lines(SampleView.all[number], size, news: "0003.png page 1: possible → clear")
    #expect(lines.count == size.rows)
    guard size.columns >= 40 else { return }
    for line in lines { #expect(DisplayWidth.of(line.shown) <= size.columns, "\(line.shown)") }
  }

  @Test(
    "crop, value and what the keys do are on every screen",
    arguments: [Terminal.Size(columns: 80, rows: 24), Terminal.Size(columns: 100, rows: 30)])
  func whatAClerkNeeds(size: Terminal.Size) throws {
    let text = lines(SampleView.field, size).map(\.shown)
    #expect(text[0].contains("POSSIBLE"))
    #expect(text[0].contains("sheet 3 of 12 · 4 open"))
    let crop = try #require(text.lastIndex { $0.contains("▒") })
    let value = try #require(text.firstIndex { $0.contains("广西壮族自治区来宾市   46.2 %") })
    #expect(value > crop && value <= crop + 2, "the value stands right below the crop")
    #expect(text.count { $0.contains("▒") } >= 8)
    for word in ["Enter accept", "e type it", "b blank", "x illegible", "? help", "q quit"] {
      #expect(text.suffix(2).joined().contains(word))
    }
    for choice in ["1 广西壮族自治区来宾市合山市", "3 广西壮族自治区"] {
      #expect(text.contains { $0.contains(choice) })
    }
    #expect(text.contains { $0.contains("There is no choice 7") })
  }

  @Test("the crop stays where it is while the clerk types")
  func nothingJumps() {
    let size = Terminal.Size(columns: 100, rows: 30)
    let still = lines(SampleView.field, size).indices { $0.contains("▒") }
    let typing = lines(SampleView.typing("湖北", cursor: 2), size).indices { $0.contains("▒") }
    #expect(still == typing)
  }

  @Test("what is typed stands below what was read, its cursor always in sight")
  func typing() throws {
    let size = Terminal.Size(columns: 80, rows: 24)
    let long = String(repeating: "湖", count: 60)
    for cursor in [0, 30, 60] {
      let view = SampleView.typing(long, cursor: cursor)
      let line = try #require(lines(view, size).first { $0.shown.hasPrefix(" type") })
      #expect(line.contains("\u{1B}[7m"))
      #expect(DisplayWidth.of(line.shown) <= 80)
    }
    let text = lines(SampleView.typing("湖北", cursor: 2), size).map(\.shown)
    let read = try #require(text.firstIndex { $0.contains("reads") })
    #expect(text[read + 1].contains("湖北"))
  }

  @Test("a file cannot command the terminal by its name")
  func controlCharacters() {
    let view = SampleView.with {
      $0.title = "a\u{1B}]0;owned\u{7}b\u{9B}31m.png"
      $0.value = "x\u{1B}[2Jy"
      $0.notes = ["n\u{8}"]
    }
    for line in lines(view, Terminal.Size(columns: 80, rows: 24), coloured: false) {
      let plain = line.replacing("\u{1B}[7m", with: "").replacing("\u{1B}[0m", with: "")
      #expect(
        plain.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    }
  }

  @Test("a verdict that changed is said, besides the message")
  func news() {
    let size = Terminal.Size(columns: 80, rows: 24)
    let text = lines(SampleView.field, size, news: "0003.png page 1: possible → clear")
    #expect(
      text.contains {
        $0.shown.contains("There is no choice 7   0003.png page 1: possible → clear")
      })
  }

  @Test("without colour there is none, but the cursor and the head line stay inverse")
  func withoutColour() {
    let text = lines(
      SampleView.typing("ab", cursor: 1), Terminal.Size(columns: 80, rows: 24), coloured: false
    ).joined()
    #expect(text.matches(of: /\u{1B}\[([0-9;]*)m/).allSatisfy { ["7", "0"].contains($0.1) })
    #expect(text.contains("\u{1B}[7mb\u{1B}[0m"))
  }
}

extension Array {
  fileprivate func indices(_ predicate: (Element) -> Bool) -> [Int] {
    indices.filter { predicate(self[$0]) }
  }
}
