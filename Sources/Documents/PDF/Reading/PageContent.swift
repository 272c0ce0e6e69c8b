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

extension QPDFDocument {
  /// The streams that a page's content is joined of.
  func contentStreams(of page: SourcePage) -> [ObjectID] {
    let contents = page.entries["Contents"] ?? .null
    return (resolve(contents).elements ?? [contents]).compactMap(\.reference)
  }

  /// Whether a page's content is that of another document's page, encoded as it was there; false also where that cannot be told.
  func hasContent(on page: SourcePage, of original: SourcePage, in source: QPDFDocument) -> Bool {
    let (own, originals) = (contentStreams(of: page), source.contentStreams(of: original))
    return own.count == originals.count && zip(own, originals).allSatisfy { hasStream($0, like: $1, in: source) }
  }

  private func hasStream(_ own: ObjectID, like original: ObjectID, in source: QPDFDocument) -> Bool {
    guard let entries = value(of: own).entries, let originals = source.value(of: original).entries,
      ["Filter", "DecodeParms"].allSatisfy({ entries[$0] == originals[$0] && entries[$0]?.isDirect ?? true })
    else { return false }
    return withEncodedBytes(of: own) { bytes in
      source.withEncodedBytes(of: original) { originals in
        guard let start = bytes.baseAddress, let other = originals.baseAddress else { return false }
        return bytes.count == originals.count && memcmp(start, other, bytes.count) == 0
      }
    }
  }

  /// A stream's bytes as they are in the file; none where they can't be read.
  func withEncodedBytes<Result>(of stream: ObjectID, _ use: (UnsafeMutableBufferPointer<UInt8>) -> Result) -> Result {
    let handle = qpdf_get_object_by_id(data, stream.number, stream.generation)
    defer { qpdf_oh_release(data, handle) }
    var bytes: UnsafeMutablePointer<UInt8>?
    var length = 0
    var isDecoded = QPDF_FALSE
    qpdf_oh_get_stream_data(data, handle, qpdf_dl_none, &isDecoded, &bytes, &length)
    defer { free(bytes) }
    return use(UnsafeMutableBufferPointer(start: bytes, count: bytes == nil ? 0 : length))
  }
}

extension PDFValue {
  /// Whether nothing in it stands elsewhere.
  fileprivate var isDirect: Bool { reference == nil && children.allSatisfy(\.isDirect) }
}
