import Declarations
import Recognition
import Testing

@testable import NeuralRecognition

@Suite("The lattice of posteriors")
struct PosteriorLatticeTests {
  private let characters = ["", "1", "7", "3", "8", " "]

  /// One text per frame: blank where it is empty, else `character:probability` pairs.
  private func lattice(_ frames: [String], cells: [LineImage.CellSpan]? = nil) -> Lattice {
    let posteriors = FramePosteriors(
      frames: frames.map { text in
        let candidates = text.split(separator: " ").map { pair -> FramePosteriors.Candidate in
          let parts = pair.split(separator: ":").map(String.init)
          return .init(
            character: characters.firstIndex(of: parts[0]) ?? 0,
            probability: Double(parts[1]) ?? 0)
        }
        let written = candidates.reduce(0) { $0 + $1.probability }
        return .init(blank: 1 - written, candidates: candidates)
      })
    return PosteriorLattice(posteriors: posteriors, characters: characters).lattice(cells: cells)
  }

  @Test(
    "spells what the frames spell",
    arguments: [
      (["", "", ""], ""),
      (["", "1:0.9", ""], "1"),
      (["1:0.9", "1:0.8"], "1"),
      (["1:0.9", "", "1:0.9"], "11"),
      (["1:0.9", "7:0.9"], "17"),
      (["", "1:0.6", "1:0.9", "", "", "3:0.99", "8:0.9", ""], "138"),
    ])
  func best(frames: [String], text: String) {
    #expect(lattice(frames).best == text)
  }

  @Test("knows one character over which the model wavers from two")
  func wavering() {
    let one = lattice(["", "3:0.55 8:0.45", "8:0.52 3:0.48", ""])
    #expect(one.slots.count == 1)
    #expect(one.slots[0].alternatives.map(\.text) == ["3", "8"])
    #expect(lattice(["", "3:0.9", "8:0.9", ""]).slots.count == 2)
  }

  @Test("gives a character's probability over all ways to spell it")
  func probability() throws {
    // 1 in frame 0 only, in frame 1 only, or in both.
    let slot = lattice(["1:0.5 7:0.1", "1:0.8"]).slots[0]
    let expected = 0.5 * 0.2 + 0.4 * 0.8 + 0.5 * 0.8
    #expect(abs(slot.alternatives[0].probability - expected) < 1e-9)
    let empty = try #require(slot.alternatives.first { $0.text.isEmpty })
    #expect(abs(empty.probability - 0.4 * 0.2) < 1e-9)
    #expect(slot.alternatives.reduce(0) { $0 + $1.probability } <= 1 + 1e-9)
  }

  @Test("mentions a character that was nearly passed over, and not the slope of a neighbour")
  func faint() {
    let lattice = lattice(["1:0.9", "1:0.3", "", "3:0.2", "", "7:0.9"])
    #expect(lattice.best == "17")
    #expect(lattice.slots.map { $0.alternatives[0].text } == ["1", "", "7"])
    #expect(lattice.slots[1].alternatives.map(\.text) == ["", "3"])
  }

  @Test("names nothing for something else, which keeps its probability")
  func other() {
    let posteriors = FramePosteriors(
      frames: [
        .init(blank: 0, candidates: [.init(character: 6, probability: 1)]),
        .init(blank: 1, candidates: []),
        .init(
          blank: 0,
          candidates: [
            .init(character: 6, probability: 0.7), .init(character: 2, probability: 0.3),
          ]),
      ])
    let lattice = PosteriorLattice(posteriors: posteriors, characters: characters)
      .lattice(cells: nil)
    #expect(lattice.slots == [.unread(), Lattice.Slot([Lattice.Alternative("7", 0.3)])])
  }

  private func cells(_ count: Int) -> [LineImage.CellSpan] {
    (0..<count).map { .init(cell: $0 + 2, columns: $0 * 32 + 4..<$0 * 32 + 20) }
  }

  @Test("gives a comb one slot per cell though the model saw one more or one less")
  func comb() {
    let doubled = lattice(
      ["", "3:0.6", "8:0.6", "", "", "1:0.9", "", ""], cells: cells(2))
    #expect(doubled.slots.map(\.cell) == [2, 3])
    #expect(doubled.slots[1].alternatives[0].text == "1")
    #expect((doubled.slots[0].alternatives.first?.probability ?? 1) < 0.5)

    let missed = lattice(["", "3:0.9", "", "", "", "", "", ""], cells: cells(2))
    #expect(missed.slots == [missed.slots[0], .unread(cell: 3)])
    #expect(missed.best == "3")
  }

  @Test("takes no space for the writing in a cell")
  func space() {
    let found = PosteriorLattice(
      posteriors: FramePosteriors(
        frames: [
          .init(blank: 0.1, candidates: [.init(character: 5, probability: 0.9)]),
          .init(blank: 1, candidates: []),
        ]),
      characters: characters
    ).lattice(cells: [.init(cell: 0, columns: 0..<16)])
    #expect(found.slots == [.unread(cell: 0)])
  }

  @Test("follows the model where it runs ahead of the cells by a frame")
  func ahead() {
    let lattice = lattice(
      ["3:0.9", "", "", "1:0.9", "", "", "", "7:0.9", "", "", "", ""], cells: cells(3))
    #expect(lattice.best == "317")
  }
}
