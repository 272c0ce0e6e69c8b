/// The number by which one PDF object names another. Source: ISO 32000-2, 7.3.10.
struct ObjectID: Hashable {
  var number: Int32
  var generation: Int32
}

/// What a PDF object holds, as a Swift value; indirect objects stay references until someone asks for them.
///
/// Names have no leading slash and are kept as qpdf writes them (`#20` for a space). Source: ISO 32000-2, 7.3.
enum PDFValue: Equatable {
  case null
  case bool(Bool)
  /// As written: "0.10" stays so.
  case number(String)
  case name(String)
  case string([UInt8])
  case array([PDFValue])
  case dictionary([String: PDFValue])
  /// The dictionary of a stream; its bytes stay with qpdf.
  case stream([String: PDFValue])
  case reference(ObjectID)
}

extension PDFValue {
  var name: String? { if case .name(let name) = self { name } else { nil } }
  var bytes: [UInt8]? { if case .string(let bytes) = self { bytes } else { nil } }
  var elements: [PDFValue]? { if case .array(let elements) = self { elements } else { nil } }
  var reference: ObjectID? { if case .reference(let id) = self { id } else { nil } }
  var bool: Bool? { if case .bool(let flag) = self { flag } else { nil } }
  var int: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }
  var double: Double? { if case .number(let digits) = self { Double(digits) } else { nil } }
  var isNull: Bool { self == .null }
  var isStream: Bool { if case .stream = self { true } else { false } }

  /// The entries of a dictionary or of a stream's dictionary.
  var entries: [String: PDFValue]? {
    switch self {
    case .dictionary(let entries), .stream(let entries): entries
    default: nil
    }
  }

  /// What this value holds directly: elements, or entries in the order of their keys (qpdf's order, too).
  var children: [PDFValue] {
    switch self {
    case .array(let elements): elements
    case .dictionary(let entries), .stream(let entries):
      entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
    default: []
    }
  }
}
