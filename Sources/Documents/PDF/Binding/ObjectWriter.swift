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
    forgetValues()
  }

  /// Sets a key of the trailer dictionary.
  func setTrailer(_ key: String, _ value: PDFValue) {
    let trailer = qpdf_get_trailer(data)
    let handle = self.handle(value)
    defer { release(trailer, handle) }
    qpdf_oh_replace_key(data, trailer, "/\(key)", handle)
    forgetValues()
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
        let name = [UInt8(ascii: "/")] + canonicalBytes(key) + [0]
        with(value) { handle in
          name.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
              qpdf_oh_replace_key(data, dictionary, $0.baseAddress, handle)
            }
          }
        }
      }
      return dictionary
    default: return qpdf_oh_parse(data, value.source)
    }
  }

  private func with(_ value: PDFValue, _ use: (qpdf_oh) -> Void) {
    let handle = self.handle(value)
    use(handle)
    release(handle)
  }
}

extension PDFValue {
  /// A scalar in PDF's own syntax.
  fileprivate var source: String {
    switch self {
    case .bool(let flag): flag ? "true" : "false"
    case .number(let digits): digits
    case .name(let name): "/" + name
    case .string(let bytes): "<" + bytes.map { hexadecimalPair($0) }.joined() + ">"
    default: "null"
    }
  }

  private func hexadecimalPair(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
