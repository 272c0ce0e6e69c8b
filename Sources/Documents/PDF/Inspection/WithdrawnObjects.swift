internal import Glibc

extension QPDFDocument {
  /// Whether the bytes define an object, `12 0 obj`, that by the cross-reference table is not there: withdrawn by a later part of
  /// the file, or never named rightly. Poppler may find it all the same when a page refers to it, and then shows something else.
  ///
  /// Objects that are packed into streams are not looked for. Source: ISO 32000-2, 7.3.10; XRef.cc in Poppler's source.
  var holdsWithdrawnObjects: Bool {
    var rest = bytes.raw[...]
    // The letter that is rarer than "o" and "b" in texts.
    while let last = rest.firstIndex(ofByte: UInt8(ascii: "j")) {
      rest = rest[(last + 1)...]
      if let id = ObjectID(definedBefore: last, in: bytes.raw), isNull(id) { return true }
    }
    return false
  }
}

extension Slice<UnsafeRawBufferPointer> {
  fileprivate func firstIndex(ofByte byte: UInt8) -> Int? {
    guard let start = base.baseAddress, let found = memchr(start + startIndex, Int32(byte), count) else { return nil }
    return UnsafeRawPointer(found) - start
  }
}

extension ObjectID {
  /// The object whose definition begins before the last letter of `obj`.
  fileprivate init?(definedBefore last: Int, in raw: UnsafeRawBufferPointer) {
    guard last >= 6, raw[last - 1] == UInt8(ascii: "b"), raw[last - 2] == UInt8(ascii: "o") else { return nil }
    var at = last - 2
    guard let generation = Self.number(before: &at, in: raw), let number = Self.number(before: &at, in: raw) else {
      return nil
    }
    self.init(number: number, generation: generation)
  }

  /// A number with blanks behind it; `at` goes to its first digit.
  private static func number(before at: inout Int, in raw: UnsafeRawBufferPointer) -> Int32? {
    let end = at
    while at > 0, [0x20, 0x09, 0x0A, 0x0D].contains(raw[at - 1]) { at -= 1 }
    guard at < end else { return nil }
    let behind = at
    while at > 0, behind - at < 10, (0x30...0x39).contains(raw[at - 1]) { at -= 1 }
    return at < behind ? Int32(String(decoding: raw[at..<behind], as: UTF8.self)) : nil
  }
}
