import Imaging
import Testing

@testable import Recognition

@Suite("Ink patches")
struct InkPatchesTests {
  private func areas(_ drawing: String) -> [Int] {
    let rows = drawing.split(separator: "\n").map(Array.init)
    let image = GrayImage(
      width: rows[0].count, height: rows.count,
      pixels: rows.flatMap { $0.map { $0 == "#" ? 0 : 255 } })
    return InkPatches(of: image, below: 128).patches.map(\.area).sorted()
  }

  @Test(
    "are joined over sides and corners",
    arguments: [
      ("...\n...", []),
      ("#.#\n...", [1, 1]),
      ("#.#\n.#.", [3]),
      ("#.#\n###", [5]),
      ("#..#\n#..#\n####", [8]),
      ("####\n#...\n#.##\n#..#\n####", [14]),
      ("##..\n..##", [4]),
      ("#..#\n....\n.##.", [1, 1, 2]),
    ])
  func joined(drawing: String, expected: [Int]) {
    #expect(areas(drawing) == expected)
  }
}
