internal import CPoppler

/// Small pictures of a document's pages, for people who look through several documents.
package struct PagePictures: Sendable, Equatable {
  package let pageCount: Int
  /// A PNG for each page that was asked for; nil where it can't be drawn.
  package let pictures: [[UInt8]?]

  /// Draws pages by their indices so that they fit into a frame of `width` and `height` pixels.
  ///
  /// Nil for what Poppler can't open. For a worker: Poppler reads strangers' bytes here.
  package init?(_ pdf: [UInt8], pages: [Int], width: Int, height: Int) {
    guard let images = pdf.withUnsafeBytes({ PageImages($0) }) else { return nil }
    pageCount = images.pageCount
    pictures = pages.map { images.png($0, width: width, height: height) }
  }
}

extension PageImages {
  fileprivate func png(_ index: Int, width: Int, height: Int) -> [UInt8]? {
    let fit = { (columns: Double, rows: Double) in min(Double(width) / max(columns, 1), Double(height) / max(rows, 1)) }
    return withSurface(index, scale: fit) { surface, _ in pngBytes(of: surface) }
  }
}

/// The surface as PNG; nil when memory is short. Source: cairo, PNG Support.
private func pngBytes(of surface: OpaquePointer) -> [UInt8]? {
  var bytes: [UInt8] = []
  let status = withUnsafeMutablePointer(to: &bytes) { bytes in
    cairo_surface_write_to_png_stream(
      surface,
      { closure, data, count in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        closure.assumingMemoryBound(to: [UInt8].self).pointee += UnsafeBufferPointer(start: data, count: Int(count))
        return CAIRO_STATUS_SUCCESS
      }, bytes)
  }
  return status == CAIRO_STATUS_SUCCESS ? bytes : nil
}
