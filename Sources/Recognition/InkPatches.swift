import Imaging

/// The connected patches of ink in an image (8 neighbours), found by joining the runs of rows.
struct InkPatches {
  struct Patch {
    var area: Int
    var bounds: InkBounds
  }
  private struct Run {
    let row: Int
    let columns: Range<Int>
    /// The index of a run of the same patch; its own for the patch's representative.
    var parent: Int
  }

  private var runs: [Run] = []

  init(of image: GrayImage, below threshold: UInt8) {
    var above = 0..<0
    for row in 0..<image.height {
      let start = runs.count
      collectRuns(of: image, row: row, below: threshold)
      join(start..<runs.count, with: above)
      above = start..<runs.count
    }
  }

  var patches: [Patch] {
    var byRoot: [Int: Patch] = [:]
    for (index, run) in runs.enumerated() {
      let own = Patch(
        area: run.columns.count,
        bounds: InkBounds(columns: run.columns, rows: run.row..<run.row + 1))
      let root = self.root(of: index)
      guard let known = byRoot[root] else {
        byRoot[root] = own
        continue
      }
      byRoot[root] = Patch(
        area: known.area + own.area, bounds: known.bounds.union(own.bounds))
    }
    return Array(byRoot.values)
  }

  private mutating func collectRuns(of image: GrayImage, row: Int, below threshold: UInt8) {
    var start: Int?
    for x in 0...image.width {
      let isInk = x < image.width && image.pixels[row * image.width + x] < threshold
      if isInk, start == nil { start = x }
      if !isInk, let first = start {
        runs.append(Run(row: row, columns: first..<x, parent: runs.count))
        start = nil
      }
    }
  }

  private mutating func join(_ current: Range<Int>, with above: Range<Int>) {
    var candidate = above.lowerBound
    for index in current {
      let columns = runs[index].columns
      while candidate < above.upperBound, runs[candidate].columns.upperBound < columns.lowerBound {
        candidate += 1
      }
      var neighbour = candidate
      while neighbour < above.upperBound, runs[neighbour].columns.lowerBound <= columns.upperBound {
        let (a, b) = (root(of: index), root(of: neighbour))
        runs[max(a, b)].parent = min(a, b)
        neighbour += 1
      }
    }
  }

  private func root(of index: Int) -> Int {
    var index = index
    while runs[index].parent != index { index = runs[index].parent }
    return index
  }
}
