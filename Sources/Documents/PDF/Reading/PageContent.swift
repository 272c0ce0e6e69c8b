internal import CQPDF
internal import Digests
internal import Glibc

/// Length and SHA-256 of a page's decoded content streams, joined as a reader joins them.
struct PageContent {
  let length: Int
  let hash: String

  /// Unpacks the content of the page at an index; what goes wrong is in the document's faults.
  init(of document: QPDFDocument, pageIndex: Int) {
    let handle = qpdf_get_page_n(document.data, pageIndex)
    defer { qpdf_oh_release(document.data, handle) }
    var content: UnsafeMutablePointer<UInt8>?
    var length = 0
    qpdf_oh_get_page_content_data(document.data, handle, &content, &length)
    defer { free(content) }
    self.length = content == nil ? 0 : length
    var digest = SHA256()
    digest.update(UnsafeRawBufferPointer(start: content, count: self.length))
    hash = digest.hex()
  }
}
