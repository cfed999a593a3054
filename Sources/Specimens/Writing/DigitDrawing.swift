import Foundation

/// Draws a picture of a real digit in the place of a character.
struct DigitDrawing {
  let hand: Hand
  let manner: DigitManner
  let pixelsPerMillimetre: Double

  /// Digits are this high and take this much room, in ems.
  private static let height = 0.72
  static let advance = 0.66

  /// `origin`: the pen's start on the baseline, in millimetres.
  func patch(
    _ picture: DigitPictures.Picture, at origin: SIMD2<Double>, em: Double,
    using chance: inout SeededGenerator
  ) -> InkPatch {
    let rows = Double(picture.rows.count)
    // A low 1 or a wide 2 keeps its shape; no digit grows past its room.
    let scale =
      Self.height * em * (1 + chance.normal(hand.sizeSpread)) * pixelsPerMillimetre / rows
    let (across, down) = (1 + chance.normal(0.06), 1 + chance.normal(0.04))
    let shear = chance.normal(0.05)
    let angle = chance.normal(hand.lean)
    let middle = SIMD2(
      (origin.x + Self.advance / 2 * em) * pixelsPerMillimetre,
      (origin.y - Self.height / 2 * em) * pixelsPerMillimetre)
    let center = SIMD2(
      Double(picture.columns.lowerBound + picture.columns.upperBound + 1) / 2,
      Double(picture.rows.lowerBound + picture.rows.upperBound + 1) / 2)
    let half = (Double(max(picture.columns.count, picture.rows.count)) / 2 + 3) * scale * 1.2
    var patch = InkPatch(
      left: Int(middle.x - half), top: Int(middle.y - half), width: Int(2 * half) + 1,
      height: Int(2 * half) + 1)
    let (cosine, sine) = (cos(angle), sin(angle))
    for y in 0..<patch.height {
      for x in 0..<patch.width {
        let (dx, dy) = (
          Double(patch.left + x) + 0.5 - middle.x, Double(patch.top + y) + 0.5 - middle.y
        )
        let (turnedX, turnedY) = (dx * cosine + dy * sine, dy * cosine - dx * sine)
        let source =
          SIMD2((turnedX + shear * turnedY) / (scale * across), turnedY / (scale * down)) + center
        patch.coverage[y * patch.width + x] = coverage(picture, source)
      }
    }
    return patch
  }

  /// The small picture's soft edge is about two of its pixels wide; a pen's is sharp. Broader
  /// lines than the writer's begin further in.
  private func coverage(_ picture: DigitPictures.Picture, _ point: SIMD2<Double>) -> UInt8 {
    let value = picture.value(at: point) / 255
    let edge = 0.45 + min(max(0.15 * (picture.breadth - manner.breadth), -0.15), 0.3)
    return UInt8(255 * min(max((value - edge) / 0.3 + 0.5, 0), 1))
  }
}

extension DigitPictures.Picture {
  /// Between the pixels' centres by cubic convolution (Keys 1981, a = -0.5), which keeps thin lines
  /// from becoming chains of beads.
  func value(at point: SIMD2<Double>) -> Double {
    let (x, y) = (point.x - 0.5, point.y - 0.5)
    let (left, top) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
    guard left >= -2, top >= -2, left <= side, top <= side else { return 0 }
    var sum = 0.0
    for row in (top - 1)...(top + 2) where row >= 0 && row < side {
      let down = Self.weight(y - Double(row))
      for column in (left - 1)...(left + 2) where column >= 0 && column < side {
        sum += down * Self.weight(x - Double(column)) * Double(pixels[row * side + column])
      }
    }
    return min(max(sum, 0), 255)
  }

  private static func weight(_ distance: Double) -> Double {
    let d = abs(distance)
    if d < 1 { return 1 - d * d * (2.5 - 1.5 * d) }
    return d < 2 ? 2 - d * (4 - d * (2.5 - 0.5 * d)) : 0
  }
}
