import Declarations

/// Where a text goes: a box, or a cell for each character.
enum WritingRoom {
  case box(PageRect)
  case cells([PageRect])

  var bounds: PageRect {
    switch self {
    case .box(let box): return box
    case .cells(let cells):
      guard let first = cells.first else { return PageRect(x: 0, y: 0, width: 0, height: 0) }
      return cells.dropFirst().reduce(first) { $0.union($1) }
    }
  }
}
