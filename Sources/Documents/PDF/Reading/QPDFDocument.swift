internal import CQPDF

/// One PDF inside libqpdf, and the bytes it goes on reading from.
///
/// libqpdf copies objects lazily: a document from which others copied must live until those are written. Every misfortune is
/// collected until `takeFaults` is called; nothing is printed. Source: qpdf/qpdf-c.h, "ERROR HANDLING".
final class QPDFDocument {
  /// libqpdf's handle; never nil between `init` and `deinit`.
  private(set) var data: qpdf_data?
  /// The file as it was read; empty where a document is made.
  let bytes: PDFBytes
  private var values: [ObjectID: PDFValue] = [:]
  private var knownTrailer: [String: PDFValue]?

  /// An empty document to fill.
  init() throws(PDFError) {
    bytes = PDFBytes([])
    data = try Self.newData()
    qpdf_empty_pdf(data)
  }

  /// Reads a file that is in memory; what is wrong with it is in `takeFaults`.
  init(_ bytes: PDFBytes) throws(PDFError) {
    self.bytes = bytes
    data = try Self.newData()
    qpdf_set_attempt_recovery(data, QPDF_FALSE)
    bytes.raw.withMemoryRebound(to: CChar.self) { text in
      _ = qpdf_read_memory(data, "pdf", text.baseAddress, UInt64(text.count), nil)
    }
  }

  deinit { qpdf_cleanup(&data) }

  private static func newData() throws(PDFError) -> qpdf_data? {
    guard let data = qpdf_init() else { throw .outOfMemory }
    qpdf_silence_errors(data)
    qpdf_set_suppress_warnings(data, QPDF_TRUE)
    return data
  }
}

extension QPDFDocument {
  /// The object behind a reference; null when the file has none.
  func value(of id: ObjectID) -> PDFValue {
    if let known = values[id] { return known }
    let handle = qpdf_get_object_by_id(data, id.number, id.generation)
    defer { qpdf_oh_release(data, handle) }
    let value = value(of: handle)
    values[id] = value
    return value
  }

  /// Whether there is nothing behind a number, however the file came by it.
  func isNull(_ id: ObjectID) -> Bool {
    if let known = values[id] { return known.isNull }
    let handle = qpdf_get_object_by_id(data, id.number, id.generation)
    defer { qpdf_oh_release(data, handle) }
    return qpdf_oh_is_null(data, handle) == QPDF_TRUE
  }

  /// The value itself, or what the reference leads to.
  func resolve(_ value: PDFValue?) -> PDFValue {
    var value = value ?? .null
    // A reference to a reference is not allowed, yet costs nothing to follow a few times.
    for _ in 0..<8 {
      guard case .reference(let id) = value else { return value }
      value = self.value(of: id)
    }
    return .null
  }

  /// The trailer dictionary of the file.
  var trailer: [String: PDFValue] {
    if let knownTrailer { return knownTrailer }
    let handle = qpdf_get_trailer(data)
    defer { qpdf_oh_release(data, handle) }
    let trailer = value(of: handle).entries ?? [:]
    knownTrailer = trailer
    return trailer
  }

  /// The document catalog. Source: ISO 32000-2, 7.7.2.
  var catalog: [String: PDFValue] { resolve(trailer["Root"]).entries ?? [:] }

  /// Forgets what was read, because objects were changed.
  func forgetValues() {
    values = [:]
    knownTrailer = nil
  }

  /// Forgets one object, because it was changed.
  func forgetValue(of id: ObjectID) { values[id] = nil }

  /// Forgets the trailer, because it was changed.
  func forgetTrailer() { knownTrailer = nil }

  private func value(of handle: qpdf_oh) -> PDFValue {
    guard qpdf_oh_is_stream(data, handle) == QPDF_TRUE else { return parsed(handle) }
    let dictionary = qpdf_oh_get_dict(data, handle)
    defer { qpdf_oh_release(data, dictionary) }
    return .stream(parsed(dictionary).entries ?? [:])
  }

  private func parsed(_ handle: qpdf_oh) -> PDFValue {
    guard let text = qpdf_oh_unparse_resolved(data, handle) else { return .null }
    let length = qpdf_get_last_string_length(data)
    return text.withMemoryRebound(to: UInt8.self, capacity: length) { bytes in
      var parser = PDFValueParser(UnsafeBufferPointer(start: bytes, count: length))
      return parser.parse() ?? .null
    }
  }

  /// A PDF text string (PDFDocEncoding, UTF-16 or UTF-8 by its mark) as Swift text. Source: ISO 32000-2, 7.9.2.2.
  func text(_ bytes: [UInt8]) -> String {
    if bytes.isEmpty { return "" }
    let handle = bytes.withUnsafeBufferPointer { raw in
      raw.withMemoryRebound(to: CChar.self) { qpdf_oh_new_binary_string(data, $0.baseAddress, $0.count) }
    }
    defer { qpdf_oh_release(data, handle) }
    var length = 0
    guard let text = qpdf_oh_get_binary_utf8_value(data, handle, &length) else { return "" }
    return String(decoding: UnsafeRawBufferPointer(start: text, count: length), as: UTF8.self)
  }
}
