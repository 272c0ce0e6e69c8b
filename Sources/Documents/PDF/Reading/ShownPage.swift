internal import CPoppler
internal import Digests
internal import Glibc

/// A page as Poppler shows it: its picture, and the text that it drew there.
struct ShownPage: ~Copyable {
  /// The picture: four bytes a pixel, rows from above, without padding.
  let surface: OpaquePointer
  /// Pixels for each point.
  private let scale: Double
  private let page: OpaquePointer
  /// From whose bytes Poppler goes on reading.
  private let document: PopplerDocument
  private let surfaces: PageSurfaces

  /// Draws a page, which it frees; nil when memory is short.
  init?(
    drawing page: OpaquePointer, of document: PopplerDocument, on surfaces: PageSurfaces,
    scale: (_ width: Double, _ height: Double) -> Double
  ) {
    var (width, height) = (0.0, 0.0)
    poppler_page_get_size(page, &width, &height)
    self.scale = scale(width, height)
    self.page = page
    self.document = document
    self.surfaces = surfaces
    let columns = max(1, (width * self.scale).rounded(.up))
    let rows = max(1, (height * self.scale).rounded(.up))
    // A surface that has failed takes every call.
    surface = surfaces.take(columns: Int32(columns), rows: Int32(rows))
    draw()
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else { return nil }
  }

  deinit {
    surfaces.giveBack(surface)
    g_object_unref(UnsafeMutableRawPointer(page))
  }

  private func draw() {
    let context = cairo_create(surface)
    defer { cairo_destroy(context) }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, scale, scale)
    poppler_page_render(page, context)
    cairo_surface_flush(surface)
  }

  /// The text in reading order, annotations included: Poppler has set it while it drew the page. Nil when it can't be read.
  var text: String? { pageText(page) }

  /// Whether two pages are the same, pixel by pixel.
  func looks(like other: borrowing ShownPage) -> Bool {
    guard width == other.width, height == other.height, let pixels = cairo_image_surface_get_data(surface),
      let others = cairo_image_surface_get_data(other.surface)
    else { return false }
    return memcmp(pixels, others, width * height * 4) == 0
  }

  /// SHA-256 of its size and its pixels; nil when there is no picture.
  var pixelHash: String? {
    guard let pixels = cairo_image_surface_get_data(surface) else { return nil }
    var hash = SHA256()
    withUnsafeBytes(of: (width, height)) { hash.update($0) }
    hash.update(UnsafeRawBufferPointer(start: pixels, count: width * height * 4))
    return hash.hex()
  }

  /// Blackens an area, given in points from the upper left corner of the page as it is shown.
  func clear(_ area: PageBox) {
    let left = max(0, Int(area.left * scale))
    let right = min(width, Int((area.right * scale).rounded(.up)))
    let top = max(0, Int(area.bottom * scale))
    let bottom = min(height, Int((area.top * scale).rounded(.up)))
    guard left < right, top < bottom else { return }
    let context = cairo_create(surface)
    defer { cairo_destroy(context) }
    cairo_rectangle(context, Double(left), Double(top), Double(right - left), Double(bottom - top))
    cairo_fill(context)
    cairo_surface_flush(surface)
  }

  private var width: Int { Int(cairo_image_surface_get_width(surface)) }
  private var height: Int { Int(cairo_image_surface_get_height(surface)) }
}

/// A page's text in reading order, as it was drawn or as it is read now; nil when it can't be read.
func pageText(_ page: OpaquePointer) -> String? {
  guard let text = poppler_page_get_text(page) else { return nil }
  defer { g_free(text) }
  return String(cString: text)
}
