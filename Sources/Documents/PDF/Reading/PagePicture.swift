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
  // RGB24: four bytes a pixel in the order of the machine, blue first, the last one unused; rows without padding.
  let count = Int(columns) * Int(rows)
  let pixels = [UInt8](unsafeUninitializedCapacity: count * 3) { pixels, filled in
    for index in 0..<count {
      pixels[index * 3] = data[index * 4 + 2]
      pixels[index * 3 + 1] = data[index * 4 + 1]
      pixels[index * 3 + 2] = data[index * 4]
    }
    filled = count * 3
  }
  var image = png_quick_image(UInt32(columns), UInt32(rows))
  // What cannot be compressed becomes a little longer.
  let most = pixels.count + pixels.count / 8 + 4_096
  let bytes = [UInt8](unsafeUninitializedCapacity: most) { bytes, filled in
    var size = png_alloc_size_t(most)
    filled = png_image_write_to_memory(&image, bytes.baseAddress, &size, 0, pixels, 0, nil) != 0 ? Int(size) : 0
  }
  return bytes.isEmpty ? nil : bytes
}
