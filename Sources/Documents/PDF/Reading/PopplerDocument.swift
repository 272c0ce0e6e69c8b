internal import CPoppler

/// One PDF inside Poppler, the second reader, and the bytes it goes on reading from.
///
/// A file that two readers take differently is a file whose pages nobody can vouch for.
final class PopplerDocument {
  private let document: OpaquePointer
  private let bytes: PDFBytes

  /// Opens a file that is in memory; nil when Poppler can't.
  init?(_ bytes: PDFBytes) {
    // Not copied: the bytes live as long as this object.
    guard let shared = g_bytes_new_static(bytes.raw.baseAddress, gsize(bytes.raw.count)) else { return nil }
    defer { g_bytes_unref(shared) }
    var problem: UnsafeMutablePointer<GError>?
    defer { if let problem { g_error_free(problem) } }
    guard let document = poppler_document_new_from_bytes(shared, nil, &problem) else { return nil }
    self.document = document
    self.bytes = bytes
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(document)) }

  var pageCount: Int { Int(poppler_document_get_n_pages(document)) }

  /// Whether there is a script anywhere in it.
  var hasJavaScript: Bool { poppler_document_has_javascript(document) != 0 }

  /// The sizes of all pages in order; zero for one that can't be read.
  var pageSizes: [PageSize] {
    (0..<max(0, pageCount)).map { index in
      var size = PageSize(width: 0, height: 0)
      guard let page = page(index) else { return size }
      defer { g_object_unref(UnsafeMutableRawPointer(page)) }
      poppler_page_get_size(page, &size.width, &size.height)
      return size
    }
  }

  /// The text of a page's content, without its annotations, in reading order; nil when it can't be read.
  func text(_ index: Int) -> String? {
    guard let page = page(index) else { return nil }
    defer { g_object_unref(UnsafeMutableRawPointer(page)) }
    return pageText(page)
  }

  /// Draws the page at an index, in pixels for each point as `scale` tells for its size; nil when it can't be drawn.
  func shown(
    _ index: Int, on surfaces: PageSurfaces, scale: (_ width: Double, _ height: Double) -> Double
  ) -> ShownPage? {
    page(index).flatMap { ShownPage(drawing: $0, of: self, on: surfaces, scale: scale) }
  }

  /// The page at an index, which the caller frees; nil where Poppler counts fewer.
  private func page(_ index: Int) -> OpaquePointer? {
    (0..<max(0, pageCount)).contains(index) ? poppler_document_get_page(document, Int32(index)) : nil
  }
}
