internal import CQPDF

extension QPDFDocument {
  /// Makes room for an object that others may refer to before it is filled.
  func reserve() -> ObjectID {
    // Not null: libqpdf drops an entry whose value leads to null.
    let empty = qpdf_oh_new_dictionary(data)
    let object = qpdf_make_indirect_object(data, empty)
    defer { release(empty, object) }
    return id(of: object)
  }

  /// Gives a reserved object its value, whose references are to objects of this document.
  func fill(_ id: ObjectID, _ value: PDFValue) {
    let handle = self.handle(value)
    defer { release(handle) }
    qpdf_replace_object(data, id.number, id.generation, handle)
    forgetValue(of: id)
  }

  /// Gives a stream's dictionary another value for a key, or takes the key away; the stream's bytes stay.
  func setKey(_ key: String, of stream: ObjectID, to value: PDFValue?) {
    let object = qpdf_get_object_by_id(data, stream.number, stream.generation)
    let dictionary = qpdf_oh_get_dict(data, object)
    let handle = self.handle(value ?? .null)
    defer { release(object, dictionary, handle) }
    // In a dictionary that libqpdf has read, keys are known by the bytes that they stand for.
    ([UInt8(ascii: "/")] + canonicalBytes(key) + [0]).withUnsafeBytes { name in
      qpdf_oh_replace_key(data, dictionary, name.bindMemory(to: CChar.self).baseAddress, handle)
    }
    forgetValue(of: stream)
  }

  /// A form XObject that draws `content` in a box from 0, 0.
  func addForm(_ content: [UInt8], width: Double, height: Double, resources: PDFValue) -> ObjectID {
    let stream = qpdf_oh_new_stream(data)
    let null = handle(.null)
    defer { release(stream, null) }
    qpdf_oh_replace_stream_data(data, stream, content, content.count, null, null)
    let id = self.id(of: stream)
    let entries: [(String, PDFValue)] = [
      ("Type", .name("XObject")), ("Subtype", .name("Form")), ("Resources", resources),
      ("BBox", .array([.integer(0), .integer(0), .number("\(width)"), .number("\(height)")])),
    ]
    for (key, value) in entries { setKey(key, of: id, to: value) }
    return id
  }

  /// Sets a key of the trailer dictionary.
  func setTrailer(_ key: String, _ value: PDFValue) {
    let trailer = qpdf_get_trailer(data)
    let handle = self.handle(value)
    defer { release(trailer, handle) }
    qpdf_oh_replace_key(data, trailer, "/\(key)", handle)
    forgetTrailer()
  }

  /// Copies an object of another document with all that it leads to; references to pages come out empty.
  func copy(_ id: ObjectID, from source: QPDFDocument) -> PDFValue {
    let original = qpdf_get_object_by_id(source.data, id.number, id.generation)
    let copy = qpdf_oh_copy_foreign_object(data, source.data, original)
    defer {
      source.release(original)
      release(copy)
    }
    return .reference(self.id(of: copy))
  }

  /// The catalog's own number.
  var catalogID: ObjectID? { trailer["Root"]?.reference }

  private func id(of handle: qpdf_oh) -> ObjectID {
    ObjectID(number: qpdf_oh_get_object_id(data, handle), generation: qpdf_oh_get_generation(data, handle))
  }

  private func release(_ handles: qpdf_oh...) {
    for handle in handles { qpdf_oh_release(data, handle) }
  }

  private func handle(_ value: PDFValue) -> qpdf_oh {
    switch value {
    case .reference(let id): return qpdf_get_object_by_id(data, id.number, id.generation)
    case .array(let elements):
      let array = qpdf_oh_new_array(data)
      for element in elements { with(element) { qpdf_oh_append_item(data, array, $0) } }
      return array
    case .dictionary(let entries), .stream(let entries):
      let dictionary = qpdf_oh_new_dictionary(data)
      for (key, value) in entries {
        with(value) { handle in withName(key) { qpdf_oh_replace_key(data, dictionary, $0, handle) } }
      }
      return dictionary
    case .name(let name):
      // Not parsed: libqpdf gives no object at all for some names with "#".
      return withName(name) { qpdf_oh_new_name(data, $0) }
    case .string(let bytes):
      return bytes.withUnsafeBytes { raw in
        qpdf_oh_new_binary_string(data, raw.bindMemory(to: CChar.self).baseAddress, raw.count)
      }
    case .number(let digits):
      return Int64(digits).map { qpdf_oh_new_integer(data, $0) } ?? qpdf_oh_parse(data, digits)
    case .bool(let flag): return qpdf_oh_new_bool(data, flag ? QPDF_TRUE : QPDF_FALSE)
    case .null: return qpdf_oh_new_null(data)
    }
  }

  /// libqpdf takes names with their slash, and writes `#` as it is given.
  private func withName<Result>(_ name: String, _ use: (UnsafePointer<CChar>) -> Result) -> Result {
    "/\(escapedName(name))".withCString(use)
  }

  private func with(_ value: PDFValue, _ use: (qpdf_oh) -> Void) {
    let handle = self.handle(value)
    use(handle)
    release(handle)
  }
}

/// Two hexadecimal digits.
func hexadecimalPair(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }
