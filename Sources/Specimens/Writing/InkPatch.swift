/// Ink on part of a page: coverage 0 to 255 in device pixels, at a place on the page.
struct InkPatch: Sendable {
  /// Of the top left corner, in pixels; may lie off the page.
  let left, top: Int
  let width, height: Int
  var coverage: [UInt8]

  init(left: Int, top: Int, width: Int, height: Int) {
    self.left = left
    self.top = top
    self.width = max(width, 0)
    self.height = max(height, 0)
    coverage = [UInt8](repeating: 0, count: self.width * self.height)
  }

  /// All inks in one patch that just holds them.
  init(joining patches: [InkPatch]) {
    let inked = patches.filter { $0.width > 0 && $0.height > 0 }
    guard let left = inked.map(\.left).min(), let top = inked.map(\.top).min(),
      let right = inked.map({ $0.left + $0.width }).max(),
      let bottom = inked.map({ $0.top + $0.height }).max(), inked.count > 1
    else {
      self = inked.first ?? InkPatch(left: 0, top: 0, width: 0, height: 0)
      return
    }
    self.init(left: left, top: top, width: right - left, height: bottom - top)
    for patch in inked { add(patch) }
  }

  /// The darker of two inks stays.
  mutating func add(_ other: InkPatch) {
    for y in 0..<other.height {
      let row = other.top - top + y
      guard row >= 0, row < height else { continue }
      for x in 0..<other.width {
        let column = other.left - left + x
        guard column >= 0, column < width else { continue }
        let index = row * width + column
        coverage[index] = max(coverage[index], other.coverage[y * other.width + x])
      }
    }
  }
}

extension Sheet {
  /// Ink only ever darkens. `grain` 0 to 1 lets the paper's tooth show through, as with pencil.
  mutating func lay(_ patch: InkPatch, _ color: PenColor, grain: Double = 0) {
    let tint =
      channels == 1 ? [Int(color.luma)] : [Int(color.red), Int(color.green), Int(color.blue)]
    let strength = Int(color.strength * 256)
    let grain = Int(grain * 256)
    let channels = channels
    patch.coverage.withUnsafeBufferPointer { coverage in
      inside(patch.left..<(patch.left + patch.width), patch.top..<(patch.top + patch.height)) {
        pixel, x, y in
        var cover = Int(coverage[(y - patch.top) * patch.width + x - patch.left])
        guard cover > 0 else { return }
        cover = (cover * strength) >> 8
        if grain > 0 { cover = (cover * (256 - grain * PaperTooth.height(x, y) / 255)) >> 8 }
        for channel in 0..<channels {
          let value = Int(pixel[channel])
          pixel[channel] = UInt8(value - value * cover * (255 - tint[channel]) / (255 * 255))
        }
      }
    }
  }
}

/// The fixed roughness of paper: a hash of the place, 0 to 255.
enum PaperTooth {
  static func height(_ x: Int, _ y: Int) -> Int {
    var hash = UInt32(truncatingIfNeeded: x) &* 0x9E37_79B1
    hash ^= UInt32(truncatingIfNeeded: y) &* 0x85EB_CA77
    hash = (hash ^ (hash >> 15)) &* 0x2C1B_3C6D
    return Int((hash ^ (hash >> 12)) & 255)
  }
}
