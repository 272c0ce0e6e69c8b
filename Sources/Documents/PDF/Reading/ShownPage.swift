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

  /// Whether two pages are the same, pixel by pixel; within a tolerance, of 255, in red, green and blue.
  func looks(like other: borrowing ShownPage, within tolerance: Int = 0) -> Bool {
    guard width == other.width, height == other.height, let pixels = cairo_image_surface_get_data(surface),
      let others = cairo_image_surface_get_data(other.surface)
    else { return false }
    let count = width * height * 4
    if memcmp(pixels, others, count) == 0 { return true }
    // The last byte of the four is nobody's.
    return tolerance > 0
      && (0..<count).allSatisfy { $0 & 3 == 3 || abs(Int(pixels[$0]) - Int(others[$0])) <= tolerance }
  }

  /// Whether there is nothing in an area, given in points from the upper left corner: one colour, which goes on around it.
  func isBlank(_ area: PageBox) -> Bool {
    guard let inner = pixels(of: area.widened(by: -1)), let outer = pixels(of: area.widened(by: 3)),
      let data = cairo_image_surface_get_data(surface)
    else { return false }
    let width = width
    return data.withMemoryRebound(to: UInt32.self, capacity: width * height) { pixels in
      let first = pixels[inner.rows.lowerBound * width + inner.columns.lowerBound]
      return inner.rows.allSatisfy { row in inner.columns.allSatisfy { pixels[row * width + $0] == first } }
        && outer.rows.contains { row in
          outer.columns.contains { column in
            !(inner.rows.contains(row) && inner.columns.contains(column)) && pixels[row * width + column] == first
          }
        }
    }
  }

  /// The pixels that an area touches; nil where it is not on the page.
  private func pixels(of area: PageBox) -> (columns: Range<Int>, rows: Range<Int>)? {
    let left = max(0, Int(area.left * scale))
    let right = min(width, Int((area.right * scale).rounded(.up)))
    let top = max(0, Int(area.bottom * scale))
    let bottom = min(height, Int((area.top * scale).rounded(.up)))
    return left < right && top < bottom ? (left..<right, top..<bottom) : nil
  }

  /// A tag of its size, its pixels and its text; nil when there is no picture, or the text can't be read.
  func tag(_ fingerprints: Fingerprints) -> [UInt8]? {
    guard let data = cairo_image_surface_get_data(surface), let text else { return nil }
    let pixels = UnsafeRawBufferPointer(start: data, count: width * height * 4)
    return withUnsafeBytes(of: (width, height)) { size in
      Array(text.utf8).withUnsafeBytes { fingerprints.tag(of: size, pixels, $0) }
    }
  }

  /// Blackens an area, given in points from the upper left corner of the page as it is shown.
  func clear(_ area: PageBox) {
    guard let (columns, rows) = pixels(of: area) else { return }
    let context = cairo_create(surface)
    defer { cairo_destroy(context) }
    cairo_rectangle(
      context, Double(columns.lowerBound), Double(rows.lowerBound), Double(columns.count), Double(rows.count))
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
