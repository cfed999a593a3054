/// Zhang and Suen's parallel thinning (1984) of a small black-and-white picture.
struct Thinning {
  let width, height: Int
  /// True is ink. The outermost rows and columns must be empty.
  private(set) var ink: [Bool]

  init(width: Int, height: Int, ink: [Bool]) {
    self.width = width
    self.height = height
    self.ink = ink
    var changed = true
    while changed {
      let first = pass(.southEast)
      let second = pass(.northWest)
      changed = first || second
    }
  }

  private enum Phase { case southEast, northWest }

  private mutating func pass(_ phase: Phase) -> Bool {
    var doomed: [Int] = []
    for y in 1..<(height - 1) {
      for x in 1..<(width - 1) where ink[y * width + x] {
        if isLoose(at: y * width + x, phase) { doomed.append(y * width + x) }
      }
    }
    for index in doomed { ink[index] = false }
    return !doomed.isEmpty
  }

  /// The eight neighbours as bits, clockwise from north in bit 0: p2…p9 in the paper.
  func neighbours(of index: Int) -> UInt8 {
    var mask: UInt8 = 0
    if ink[index - width] { mask |= 1 }
    if ink[index - width + 1] { mask |= 2 }
    if ink[index + 1] { mask |= 4 }
    if ink[index + width + 1] { mask |= 8 }
    if ink[index + width] { mask |= 16 }
    if ink[index + width - 1] { mask |= 32 }
    if ink[index - 1] { mask |= 64 }
    if ink[index - width - 1] { mask |= 128 }
    return mask
  }

  private func isLoose(at index: Int, _ phase: Phase) -> Bool {
    let ring = neighbours(of: index)
    let next = ring >> 1 | ring << 7
    guard (2...6).contains(ring.nonzeroBitCount), (~ring & next).nonzeroBitCount == 1 else {
      return false
    }
    // North 1, east 4, south 16, west 64: not all three of a group may be ink.
    switch phase {
    case .southEast: return ring & 0b0001_0101 != 0b0001_0101 && ring & 0b0101_0100 != 0b0101_0100
    case .northWest: return ring & 0b0100_0101 != 0b0100_0101 && ring & 0b0101_0001 != 0b0101_0001
    }
  }
}
