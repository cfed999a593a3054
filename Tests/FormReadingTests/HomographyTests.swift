import Testing

@testable import FormReading

@Suite("Projective maps are found from pairs of points")
struct HomographyTests {
  private static let truth = Homography(
    a: 1.2, b: -0.1, c: 30, d: 0.08, e: 1.15, f: -12, g: 2e-4, h: -1e-4)

  private func pairs(_ map: Homography) -> [PointPair] {
    (0..<36).map { index in
      let point = Point(x: Double(index % 6) * 40, y: Double(index / 6) * 55)
      return PointPair(source: point, target: map(point))
    }
  }

  @Test("exact pairs give the map back")
  func exact() throws {
    let found = try #require(Homography.fit(pairs(Self.truth), .projective))
    let point = Point(x: 123, y: 77)
    #expect((found(point) - Self.truth(point)).length < 1e-6)
  }

  @Test("a third of wrong pairs does not move a robust fit")
  func outliers() throws {
    var pairs = pairs(Self.truth)
    for index in stride(from: 0, to: pairs.count, by: 3) {
      pairs[index].target.x += 25 + Double(index)
    }
    let found = try #require(
      Homography.robustFit(pairs, .projective, from: Self.truth, tolerance: 2))
    let point = Point(x: 60, y: 200)
    #expect((found(point) - Self.truth(point)).length < 0.01)
  }

  @Test("points on one line decide nothing")
  func degenerate() {
    let line = (0..<8).map { index in
      let point = Point(x: Double(index), y: 2 * Double(index))
      return PointPair(source: point, target: point)
    }
    #expect(Homography.fit(line, .projective) == nil)
    #expect(Homography.fit(line, .affine) == nil)
  }
}
