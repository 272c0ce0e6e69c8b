internal import CPoppler

/// Surfaces on which pages are drawn, each used again for the next page of its size: memory fresh from the system costs more
/// than to wipe what was drawn.
final class PageSurfaces {
  private var spare: [OpaquePointer] = []

  deinit { for surface in spare { cairo_surface_destroy(surface) } }

  /// A surface of four bytes a pixel, whatever is on it; one that has failed when memory is short.
  func take(columns: Int32, rows: Int32) -> OpaquePointer {
    while let surface = spare.popLast() {
      if cairo_image_surface_get_width(surface) == columns, cairo_image_surface_get_height(surface) == rows {
        return surface
      }
      cairo_surface_destroy(surface)
    }
    return cairo_image_surface_create(CAIRO_FORMAT_RGB24, columns, rows)
  }

  /// Takes back what `take` gave; what has failed once would fail for good.
  func giveBack(_ surface: OpaquePointer) {
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else { return cairo_surface_destroy(surface) }
    spare.append(surface)
  }
}
