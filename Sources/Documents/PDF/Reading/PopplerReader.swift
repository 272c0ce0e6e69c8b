internal import CPoppler

/// What Poppler, the second reader, sees in a file; nil when it can't open it.
///
/// A file that two readers take differently is a file whose pages nobody can vouch for.
struct PopplerReader {
  var pageSizes: [PageSize]
  var pageCount: Int
  var hasJavaScript: Bool

  /// Opens the bytes; pages beyond `limit` are counted, not measured.
  init?(_ bytes: [UInt8], limit: Int) {
    let seen: PopplerReader? = bytes.withUnsafeBytes { raw in
      // The bytes are not copied: document and GBytes are gone before this closure ends.
      guard let shared = g_bytes_new_static(raw.baseAddress, gsize(raw.count)) else { return nil }
      defer { g_bytes_unref(shared) }
      var problem: UnsafeMutablePointer<GError>?
      defer { if let problem { g_error_free(problem) } }
      guard let document = poppler_document_new_from_bytes(shared, nil, &problem) else { return nil }
      defer { g_object_unref(UnsafeMutableRawPointer(document)) }
      return PopplerReader(document, limit: limit)
    }
    guard let seen else { return nil }
    self = seen
  }

  private init(_ document: OpaquePointer, limit: Int) {
    pageCount = Int(poppler_document_get_n_pages(document))
    hasJavaScript = poppler_document_has_javascript(document) != 0
    pageSizes = (0..<max(0, min(pageCount, limit))).map { index in
      guard let page = poppler_document_get_page(document, Int32(index)) else { return PageSize(width: 0, height: 0) }
      defer { g_object_unref(UnsafeMutableRawPointer(page)) }
      var size = PageSize(width: 0, height: 0)
      poppler_page_get_size(page, &size.width, &size.height)
      return size
    }
  }
}
