package import Digests

/// A PDF as Poppler shows it, for somebody who tells others what he has seen, and binds nothing.
///
/// For a worker: Poppler reads strangers' bytes here, which stay where they are meanwhile.
package final class LookedAtPDF {
  private let document: PopplerDocument
  private let surfaces = PageSurfaces()

  /// Nil for what Poppler cannot open.
  package init?(mapped bytes: UnsafeRawBufferPointer) {
    guard let document = PopplerDocument(PDFBytes(mapped: bytes)) else { return nil }
    self.document = document
  }

  package var pageCount: Int { document.pageCount }

  package var account: ReaderAccount { document.account }

  /// Draws page by page and tells how each looks, until one cannot be drawn.
  package func lookThrough(_ fingerprints: Fingerprints, _ tell: (_ page: Int, PageLook) -> Void) {
    for index in 0..<min(max(0, document.pageCount), SourcePDF.pageLimit) {
      guard let shown = document.compared(index, on: surfaces), let look = PageLook(shown, fingerprints) else { return }
      tell(index, look)
    }
  }

  /// A small picture of a page, as PNG, that fits into a frame of `width` and `height` pixels; nil where it can't be drawn.
  package func picture(_ index: Int, width: Int, height: Int) -> [UInt8]? {
    document.picture(index, on: surfaces, width: width, height: height)
  }
}
