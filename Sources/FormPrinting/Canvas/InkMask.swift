import CPangoCairo
import Declarations
import Imaging

/// An alpha-only cairo surface made of a grey picture: black is opaque.
struct InkMask: ~Copyable {
  private let surface: OpaquePointer
  private let width, height: Int

  init?(_ image: GrayImage) {
    guard
      let surface = cairo_image_surface_create(
        CAIRO_FORMAT_A8, Int32(image.width), Int32(image.height))
    else { return nil }
    self.surface = surface
    width = image.width
    height = image.height
    guard let data = cairo_image_surface_get_data(surface) else { return }
    let stride = Int(cairo_image_surface_get_stride(surface))
    for y in 0..<image.height {
      for x in 0..<image.width { data[y * stride + x] = 255 - image[x, y] }
    }
    cairo_surface_mark_dirty(surface)
  }

  deinit { cairo_surface_destroy(surface) }

  func paint(on context: OpaquePointer, in box: PageRect, rotation: Double, ink: Ink) {
    guard width > 0, height > 0, box.width > 0, box.height > 0 else { return }
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_translate(context, box.x + box.width / 2, box.y + box.height / 2)
    cairo_rotate(context, rotation * Double.pi / 180)
    cairo_scale(context, box.width / Double(width), box.height / Double(height))
    cairo_set_operator(context, ink.blend.cairoOperator)
    cairo_set_source_rgba(context, ink.red, ink.green, ink.blue, ink.alpha)
    cairo_mask_surface(context, surface, -Double(width) / 2, -Double(height) / 2)
  }
}
