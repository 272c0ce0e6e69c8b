internal import CPNG
internal import CPoppler

extension PopplerDocument {
  /// A small picture of a page, as PNG, that fits into a frame of `width` and `height` pixels; nil where it can't be drawn.
  func picture(_ index: Int, on surfaces: PageSurfaces, width: Int, height: Int) -> [UInt8]? {
    let fit = { (columns: Double, rows: Double) in min(Double(width) / max(columns, 1), Double(height) / max(rows, 1)) }
    guard let page = shown(index, on: surfaces, scale: fit) else { return nil }
    return pngBytes(of: page.surface)
  }
}

/// The surface as PNG; nil when memory is short.
///
/// By libpng itself: cairo's own writer takes thrice the time for files that are a quarter larger.
private func pngBytes(of surface: OpaquePointer) -> [UInt8]? {
  guard let data = cairo_image_surface_get_data(surface) else { return nil }
  let (columns, rows) = (cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface))
  let count = Int(columns) * Int(rows)
  // A third of the bytes to compress; most pages are black on white.
  let isGray = (0..<count).allSatisfy { data[$0 * 4] == data[$0 * 4 + 1] && data[$0 * 4] == data[$0 * 4 + 2] }
  // RGB24: four bytes a pixel in the order of the machine, blue first, the last one unused; rows without padding.
  let channels = isGray ? 0..<1 : 0..<3
  let pixels = [UInt8](unsafeUninitializedCapacity: count * channels.count) { pixels, filled in
    for index in 0..<count {
      for channel in channels { pixels[index * channels.count + channel] = data[index * 4 + 2 - channel] }
    }
    filled = count * channels.count
  }
  var image = png_quick_image(UInt32(columns), UInt32(rows), isGray ? 1 : 0)
  // What cannot be compressed becomes a little longer.
  let most = pixels.count + pixels.count / 8 + 4_096
  let bytes = [UInt8](unsafeUninitializedCapacity: most) { bytes, filled in
    var size = png_alloc_size_t(most)
    filled = png_image_write_to_memory(&image, bytes.baseAddress, &size, 0, pixels, 0, nil) != 0 ? Int(size) : 0
  }
  return bytes.isEmpty ? nil : bytes
}
