/// A turn by a multiple of 90°, which loses nothing.
public enum QuarterTurn: Int, Sendable, Hashable, CaseIterable, Codable {
  case none = 0
  /// Clockwise.
  case right = 90
  case half = 180
  /// Counter-clockwise.
  case left = 270
}

extension GrayImage {
  /// Every pixel moved, none changed.
  public func turned(_ turn: QuarterTurn) -> GrayImage {
    switch turn {
    case .none: self
    case .half: GrayImage(width: width, height: height, pixels: pixels.reversed())
    case .right: turnedOnSide { x, y in (height - 1 - x) * width + y }
    case .left: turnedOnSide { x, y in x * width + width - 1 - y }
    }
  }

  /// `source` gives the index of the pixel that goes to column `x`, row `y` of the result.
  private func turnedOnSide(_ source: (_ x: Int, _ y: Int) -> Int) -> GrayImage {
    let (newWidth, newHeight) = (height, width)
    let turned = pixels.withUnsafeBufferPointer { pixels in
      [UInt8](unsafeUninitializedCapacity: newWidth * newHeight) { target, count in
        for y in 0..<newHeight {
          for x in 0..<newWidth { target[y * newWidth + x] = pixels[source(x, y)] }
        }
        count = newWidth * newHeight
      }
    }
    return GrayImage(width: newWidth, height: newHeight, pixels: turned)
  }
}

extension PageImage {
  /// Every pixel moved, none changed.
  public func turned(_ turn: QuarterTurn) -> PageImage {
    PageImage(gray: gray.turned(turn), red: red?.turned(turn), dotsPerInch: dotsPerInch)
  }
}
