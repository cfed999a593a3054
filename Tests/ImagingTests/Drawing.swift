import Imaging

/// A page of grey ramps and a few black bars, none of it symmetric.
func picture(width: Int = 48, height: Int = 32) -> GrayImage {
  var image = GrayImage(width: width, height: height)
  for y in 0..<height { for x in 0..<width { image[x, y] = UInt8(120 + (2 * x + 3 * y) % 136) } }
  for x in 4..<width / 2 { image[x, 6] = 0 }
  for y in 8..<height - 4 { image[5, y] = 10 }
  return image
}

/// The picture with its left half tinted red.
func colourPicture() -> RGBImage {
  let gray = picture()
  let pixels = gray.pixels.indices.flatMap { index -> [UInt8] in
    let value = gray.pixels[index]
    return index % gray.width < gray.width / 2
      ? [255, value / 2, value / 2] : [value, value, value]
  }
  return RGBImage(width: gray.width, height: gray.height, pixels: pixels)
}

/// The largest difference of two pixels; nil where the sizes differ.
func difference(_ a: GrayImage, _ b: GrayImage) -> Int? {
  guard a.width == b.width, a.height == b.height else { return nil }
  return zip(a.pixels, b.pixels).map { abs(Int($0) - Int($1)) }.max()
}
