internal import CPoppler

/// A page as Poppler shows it, small: four bytes a pixel, rows from above.
struct PageImage: Equatable {
  let width: Int
  let height: Int
  var pixels: [UInt8]
  /// Pixels for each point.
  let scale: Double
}

/// Draws pages of one document at low resolution, and reads their text.
final class PageImages {
  private let document: OpaquePointer
  /// Pixels for each point: 36 an inch, so that a letter page is 306 x 396.
  private let scale = 0.5
  /// The longest side of an image; larger pages are drawn smaller.
  private let mostPixels = 1_200.0

  /// Opens a document from memory; nil when Poppler can't.
  init?(_ bytes: UnsafeRawBufferPointer) {
    // The bytes are copied: the images may outlive them.
    guard let copied = g_bytes_new(bytes.baseAddress, gsize(bytes.count)) else { return nil }
    defer { g_bytes_unref(copied) }
    var problem: UnsafeMutablePointer<GError>?
    defer { if let problem { g_error_free(problem) } }
    guard let document = poppler_document_new_from_bytes(copied, nil, &problem) else { return nil }
    self.document = document
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(document)) }

  var pageCount: Int { Int(poppler_document_get_n_pages(document)) }

  /// The page at an index; nil when it can't be drawn.
  func image(_ index: Int) -> PageImage? {
    let scale = { (width: Double, height: Double) in min(self.scale, self.mostPixels / max(width, height, 1)) }
    return withSurface(index, scale: scale) { surface, scale in
      guard let data = cairo_image_surface_get_data(surface) else { return nil }
      let (columns, rows) = (cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface))
      // RGB24 rows have no padding: four bytes a pixel.
      let pixels = Array(UnsafeBufferPointer(start: data, count: Int(columns) * Int(rows) * 4))
      return PageImage(width: Int(columns), height: Int(rows), pixels: pixels, scale: scale)
    }
  }

  /// Draws a page on a surface of its own, in pixels for each point as `scale` tells for its size.
  func withSurface<Result>(
    _ index: Int, scale: (_ width: Double, _ height: Double) -> Double,
    use: (_ surface: OpaquePointer, _ scale: Double) -> Result?
  ) -> Result? {
    withPage(index) { page in
      var width = 0.0
      var height = 0.0
      poppler_page_get_size(page, &width, &height)
      let scale = scale(width, height)
      let columns = max(1, Int((width * scale).rounded(.up)))
      let rows = max(1, Int((height * scale).rounded(.up)))
      guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(columns), Int32(rows)) else {
        return nil
      }
      defer { cairo_surface_destroy(surface) }
      draw(page, on: surface, scale: scale)
      return cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS ? use(surface, scale) : nil
    }
  }

  /// The page's text in reading order; nil when it can't be read.
  func text(_ index: Int) -> String? {
    withPage(index) { page in
      guard let text = poppler_page_get_text(page) else { return nil }
      defer { g_free(text) }
      return String(cString: text)
    }
  }

  private func draw(_ page: OpaquePointer, on surface: OpaquePointer, scale: Double) {
    let context = cairo_create(surface)
    defer { cairo_destroy(context) }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, scale, scale)
    poppler_page_render(page, context)
    cairo_surface_flush(surface)
  }

  private func withPage<Result>(_ index: Int, _ use: (OpaquePointer) -> Result?) -> Result? {
    guard let page = poppler_document_get_page(document, Int32(index)) else { return nil }
    defer { g_object_unref(UnsafeMutableRawPointer(page)) }
    return use(page)
  }
}
