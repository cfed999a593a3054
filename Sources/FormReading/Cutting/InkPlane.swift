internal import Declarations
internal import Imaging

/// Which channel a field is read from. Red stamps fade in the red channel, and so would writing
/// in red: the channel is used only where something else is written there.
struct InkPlane {
  let ink: GrayImage
  let findings: [Finding]

  /// In square millimetres of ink that the red channel does not show.
  private static let leastRed = 0.4
  /// In square millimetres of ink that it does show.
  private static let leastOther = 0.3
  /// Darker in luma than in red by this much is red ink.
  private static let difference = 40

  init(_ cut: FieldCut) {
    guard let red = cut.redInk else {
      (ink, findings) = (cut.ink, [])
      return
    }
    var (redArea, otherArea, around) = (0, 0, 0)
    for y in 0..<red.height {
      for x in 0..<red.width {
        let (luma, fading) = (Int(cut.ink[x, y]), Int(red[x, y]))
        let isInside = cut.boxes.contains { $0.contains(x, y) }
        if luma - fading > Self.difference, luma >= Int(FieldInk.stroke) {
          if isInside { redArea += 1 } else { around += 1 }
        } else if isInside, fading >= Int(FieldInk.stroke) {
          otherArea += 1
        }
      }
    }
    let area = cut.pixelsPerArea
    let hasRed = Double(redArea) >= Self.leastRed * area
    let hasOther = Double(otherArea) >= Self.leastOther * area
    guard hasRed else {
      // Blue and black are as dark in red as in luma, or darker.
      (ink, findings) = (Self.darker(cut.ink, red), [])
      return
    }
    let boxes = cut.boxes.reduce(0) { $0 + $1.area }
    let outside = max(1, red.pixels.count - boxes)
    // A stamp takes no notice of the field's border; writing does.
    let isStamp =
      Double(around) / Double(outside) > 0.4 * Double(redArea) / Double(max(1, boxes))
    if hasOther {
      ink = red
      findings = isStamp ? [.stamp] : [.redInk]
    } else {
      ink = cut.ink
      findings = isStamp ? [.stamp, .redInk] : [.redInk]
    }
  }

  private static func darker(_ a: GrayImage, _ b: GrayImage) -> GrayImage {
    GrayImage(width: a.width, height: a.height, pixels: zip(a.pixels, b.pixels).map { max($0, $1) })
  }
}
