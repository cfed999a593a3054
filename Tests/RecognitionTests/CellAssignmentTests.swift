import Declarations
import Testing

@testable import Recognition

@Suite("Cell assignment")
struct CellAssignmentTests {
  private let cells = CellAssignment(cells: [
    .init(cell: 0, columns: 0..<10), .init(cell: 1, columns: 18..<28),
    .init(cell: 3, columns: 36..<46),
  ])
  private func symbol(_ text: String, _ p: Double, _ columns: Range<Int>) -> LocatedSymbol {
    LocatedSymbol(alternatives: [.init(text, p)], columns: columns)
  }

  @Test("gives one slot per cell, in order")
  func oneEach() {
    let lattice = cells.lattice(of: [
      symbol("1", 0.9, 0..<9), symbol("2", 0.8, 19..<30), symbol("3", 0.7, 40..<50),
    ])
    #expect(lattice.best == "123")
    #expect(lattice.slots.map(\.cell) == [0, 1, 3])
  }

  @Test("says unread for a cell that no symbol falls on")
  func missing() {
    let lattice = cells.lattice(of: [symbol("1", 0.9, 0..<9), symbol("3", 0.7, 40..<50)])
    #expect(lattice.slots[1] == .unread(cell: 1))
    #expect(lattice.weakest == 0)
  }

  @Test("takes two symbols on one cell as alternatives that share its probability")
  func doubled() throws {
    let lattice = cells.lattice(of: [symbol("3", 0.9, 18..<22), symbol("8", 0.6, 22..<28)])
    let slot = lattice.slots[1]
    #expect(slot.alternatives.map(\.text) == ["3", "8"])
    #expect(abs(slot.alternatives[0].probability - 0.6) < 1e-9)
    #expect(abs(slot.alternatives[1].probability - 0.4) < 1e-9)
  }

  @Test("gives a symbol between cells to the nearer one")
  func nearest() {
    #expect(cells.lattice(of: [symbol("7", 1, 29..<31)]).slots[1].alternatives[0].text == "7")
    #expect(cells.lattice(of: [symbol("7", 1, 33..<35)]).slots[2].alternatives[0].text == "7")
  }
}
