internal import Digests

/// How a page looks and reads as Poppler shows it, in short: where two are equal, so are the pages.
package struct PageLook: Equatable, Sendable {
  /// SHA-256 of the size and the pixels of its picture.
  package let pixels: String
  /// SHA-256 of its text.
  package let text: String

  package init(pixels: String, text: String) {
    self.pixels = pixels
    self.text = text
  }

  init?(_ page: borrowing ShownPage) {
    guard let pixels = page.pixelHash, let text = page.text else { return nil }
    self.init(pixels: pixels, text: SHA256.hex(of: text))
  }
}

/// What somebody else has seen of a source's page, by their indices; nil where nobody has.
package typealias SeenLooks = (_ source: Int, _ page: Int) -> PageLook?

/// Draws a document page by page and tells how each looks, until one cannot be drawn; nothing of what Poppler cannot open.
///
/// For a worker: Poppler reads strangers' bytes here, which stay where they are meanwhile.
package func lookThrough(mapped bytes: UnsafeRawBufferPointer, _ tell: (_ page: Int, PageLook) -> Void) {
  guard let document = PopplerDocument(PDFBytes(mapped: bytes)) else { return }
  let surfaces = PageSurfaces()
  for index in 0..<min(max(0, document.pageCount), SourcePDF.pageLimit) {
    guard let shown = document.compared(index, on: surfaces), let look = PageLook(shown) else { return }
    tell(index, look)
  }
}

extension PopplerDocument {
  /// A page as it is drawn for comparisons: 36 pixels an inch, so that a letter page is 306 x 396, and at most 1,200 pixels
  /// wide or high.
  func compared(_ index: Int, on surfaces: PageSurfaces) -> ShownPage? {
    shown(index, on: surfaces) { width, height in min(0.5, 1_200 / max(width, height, 1)) }
  }
}
