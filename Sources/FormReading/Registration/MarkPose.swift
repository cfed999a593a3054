internal import Declarations
internal import FormTemplates
internal import Imaging

/// First ideas of where a page lies, from its registration marks: four, or three of them.
struct MarkPose {
  let scan: ScannedPage
  let candidates: [InkComponent]

  /// Darkness of a mark against the paper around: as printed, then as a photocopier leaves it
  /// whose toner runs out.
  static let thresholds: [UInt8] = [110, 64]
  /// Solid pieces of a mark's size are rare on a form; more than this would only cost time.
  private static let mostCandidates = 40
  /// A page is scanned at its own size, or with up to this much bed around it.
  private static let scaleRange = 0.55...1.12
  /// Millimetres from where two marks say that another should be: a perspective that makes one
  /// edge of the page 4 % shorter than the other moves it so far.
  private static let play = 10.0

  /// `darkness` is the coarse page against its paper.
  init(_ scan: ScannedPage, darkness: GrayImage, threshold: UInt8) {
    self.scan = scan
    candidates = darkness.inkComponents(threshold: threshold, leastArea: 20)
  }

  /// Maps from millimetres to coarse pixels, the best of each orientation, best first.
  func maps(onto template: FormTemplate) -> [Homography] {
    guard template.marks.count >= 3 else { return [] }
    let scale = nominalScale(template)
    let blobs = candidates.filter { piece in
      template.marks.contains { Self.resembles(piece, $0, scale: scale) }
    }.sorted { $0.area > $1.area }.prefix(Self.mostCandidates).map { $0 }
    guard blobs.count >= 3 else { return [] }
    let marks = template.marks.map {
      Point(x: $0.box.x + $0.box.width / 2, y: $0.box.y + $0.box.height / 2)
    }
    var best: [Int: Pose] = [:]
    for first in marks.indices {
      for second in marks.indices where second > first {
        for a in blobs.indices {
          for b in blobs.indices where b != a {
            let pairs = [
              PointPair(source: marks[first], target: blobs[a].centre),
              PointPair(source: marks[second], target: blobs[b].centre),
            ]
            guard let pose = pose(pairs, marks, blobs, scale) else { continue }
            if best[pose.quarter].map({ pose.isBetter(than: $0) }) ?? true {
              best[pose.quarter] = pose
            }
          }
        }
      }
    }
    return best.values.sorted { $0.isBetter(than: $1) }.map(\.map)
  }

  /// Coarse pixels per millimetre when the page fills the image.
  private func nominalScale(_ template: FormTemplate) -> Double {
    Double(max(scan.coarse.width, scan.coarse.height))
      / max(template.pageWidth, template.pageHeight)
  }

  private struct Pose {
    let map: Homography
    let marks: Int
    /// Mean miss in millimetres under a similarity.
    let miss: Double
    let quarter: Int

    func isBetter(than other: Pose) -> Bool {
      marks != other.marks ? marks > other.marks : miss < other.miss
    }
  }

  private static func resembles(
    _ piece: InkComponent, _ mark: RegistrationMark, scale: Double
  ) -> Bool {
    let range = scaleRange.lowerBound * 0.75...scaleRange.upperBound * 1.35
    let fill = mark.shape == .square || mark.shape == .circle ? 0.68...1.0 : 0.15...0.9
    let shape = Double(piece.width) * mark.box.height / (Double(piece.height) * mark.box.width)
    return (0.75...1.33).contains(shape)
      && range.contains(Double(piece.width) / (mark.box.width * scale))
      && range.contains(Double(piece.height) / (mark.box.height * scale))
      && fill.contains(piece.fill)
  }

  private func pose(
    _ pair: [PointPair], _ marks: [Point], _ blobs: [InkComponent], _ scale: Double
  ) -> Pose? {
    guard let rough = Homography.fit(pair, .similarity) else { return nil }
    let frame = rough.frame(at: marks[0])
    guard Self.scaleRange.contains(frame.scale / scale) else { return nil }
    var pairs: [PointPair] = []
    var miss = 0.0
    for mark in marks {
      let expected = rough(mark)
      let nearest = blobs.min {
        ($0.centre - expected).length < ($1.centre - expected).length
      }
      guard let nearest else { continue }
      let distance = (nearest.centre - expected).length / frame.scale
      guard distance < Self.play else { continue }
      miss += distance
      pairs.append(PointPair(source: mark, target: nearest.centre))
    }
    guard pairs.count >= 3, Set(pairs.map(\.target)).count == pairs.count,
      let map = Homography.fit(pairs, pairs.count >= 4 ? .projective : .affine)
    else { return nil }
    let quarter = Int((Angle.degrees(frame.angle) / 90).rounded() + 4) % 4
    return Pose(
      map: map, marks: pairs.count, miss: miss / Double(pairs.count), quarter: quarter)
  }
}
