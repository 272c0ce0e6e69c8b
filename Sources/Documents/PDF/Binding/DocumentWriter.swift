internal import CQPDF

extension QPDFDocument {
  /// The document's bytes, which depend on its objects alone: streams as they are, no object streams, no dates, an ID made
  /// from the content. Empty when libqpdf failed; `takeFaults` says why.
  ///
  /// They are libqpdf's own memory, which a second call would free: a document is written once.
  func write(minimumVersion: String) -> PDFBytes {
    qpdf_init_write_memory(data)
    qpdf_set_stream_data_mode(data, qpdf_s_preserve)
    qpdf_set_decode_level(data, qpdf_dl_none)
    qpdf_set_compress_streams(data, QPDF_FALSE)
    // Plain objects, so that every scanner sees what is inside.
    qpdf_set_object_stream_mode(data, qpdf_o_disable)
    // Source: ISO 32000-2, 7.3.8.1: an end of line should stand before "endstream".
    qpdf_set_newline_before_endstream(data, QPDF_TRUE)
    qpdf_set_deterministic_ID(data, QPDF_TRUE)
    qpdf_set_minimum_pdf_version(data, minimumVersion)
    qpdf_write(data)
    guard let written = qpdf_get_buffer(data) else { return PDFBytes([]) }
    return PDFBytes(UnsafeRawBufferPointer(start: written, count: qpdf_get_buffer_length(data)), of: self)
  }
}

/// What a finished document says about itself.
struct DocumentIdentity {
  var title: String
  /// RFC 5646.
  var language: String

  /// Entries of the catalog. Source: ISO 32000-2, 7.7.2, 12.2.
  var catalogEntries: [String: PDFValue] {
    [
      "Lang": .text(language),
      "ViewerPreferences": .dictionary(["DisplayDocTitle": .bool(true)]),
    ]
  }

  /// The information dictionary: no dates and no author, so that the same content gives the same bytes.
  var information: PDFValue { .dictionary(["Title": .text(title), "Producer": .text("Bindery")]) }
}

extension PDFValue {
  /// A PDF text string: ASCII as it is, all else in UTF-16 with its mark. Source: ISO 32000-2, 7.9.2.2.
  static func text(_ text: String) -> PDFValue {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return .string(Array(text.utf8)) }
    return .string([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
  }

  static func integer(_ number: Int) -> PDFValue { .number(String(number)) }
}
