internal import CQPDF

extension QPDFDocument {
  /// The document's bytes, which depend on its objects alone: streams as they are, no object streams, no dates. Empty when libqpdf
  /// failed; `takeFaults` says why.
  ///
  /// They are libqpdf's own memory, which a second call would free: a document is written once.
  ///
  /// - Parameter identifier: 32 hexadecimal digits for the file's ID; nil for a digest of its bytes, which takes a sixth of the time
  ///   that the writing of a large file takes.
  func write(minimumVersion: String, identifier: String? = nil) -> PDFBytes {
    qpdf_init_write_memory(data)
    qpdf_set_stream_data_mode(data, qpdf_s_preserve)
    qpdf_set_decode_level(data, qpdf_dl_none)
    qpdf_set_compress_streams(data, QPDF_FALSE)
    // Plain objects, so that every scanner sees what is inside.
    qpdf_set_object_stream_mode(data, qpdf_o_disable)
    // Source: ISO 32000-2, 7.3.8.1: an end of line should stand before "endstream".
    qpdf_set_newline_before_endstream(data, QPDF_TRUE)
    if identifier == nil { qpdf_set_deterministic_ID(data, QPDF_TRUE) } else { qpdf_set_static_ID(data, QPDF_TRUE) }
    qpdf_set_minimum_pdf_version(data, minimumVersion)
    qpdf_write(data)
    guard let written = qpdf_get_buffer(data) else { return PDFBytes([]) }
    let memory = UnsafeMutableRawBufferPointer(
      start: UnsafeMutableRawPointer(mutating: written), count: qpdf_get_buffer_length(data))
    if let identifier { replaceStaticID(in: memory, with: Array(identifier.utf8)) }
    return PDFBytes(UnsafeRawBufferPointer(memory), of: self)
  }
}

/// libqpdf cannot be told an ID; what it writes for a fixed one stands twice in the trailer, at the end of the file.
private func replaceStaticID(in memory: UnsafeMutableRawBufferPointer, with digits: [UInt8]) {
  let fixed = Array("<31415926535897932384626433832795>".utf8)
  precondition(digits.count == fixed.count - 2)
  var start = memory.count - fixed.count
  var left = 2
  while start >= 0, left > 0 {
    if memory[start] == fixed[0], memory[start..<start + fixed.count].elementsEqual(fixed) {
      memory[start + 1..<start + 1 + digits.count].copyBytes(from: digits)
      left -= 1
    }
    start -= 1
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
