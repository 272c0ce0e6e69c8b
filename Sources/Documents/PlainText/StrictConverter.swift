internal import CICU

/// One of ICU's converters, open.
struct StrictConverter: ~Copyable {
  private let converter: OpaquePointer

  init?(name: String) {
    guard let converter = icu_open_strict_converter(name) else { return nil }
    self.converter = converter
  }

  deinit { icu_close_converter(converter) }

  func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> StrictDecoding {
    bytes.withMemoryRebound(to: CChar.self) { bytes in
      guard let start = bytes.baseAddress else { return .text("") }
      var units: [UInt16] = []
      units.reserveCapacity(bytes.count)
      var position: UnsafePointer<CChar>? = start
      let status = decode(&position, end: start + bytes.count, into: &units)
      let text = text(of: units)
      guard icu_is_failure(status), let position else { return .text(text) }
      let length = Int(icu_invalid_byte_count(converter))
      let end = position - start
      let invalid = bytes[max(0, end - length)..<end].map { UInt8(bitPattern: $0) }
      return .stopped(offset: end - invalid.count, invalid: invalid, before: text)
    }
  }

  private func decode(
    _ position: inout UnsafePointer<CChar>?, end: UnsafePointer<CChar>, into units: inout [UInt16]
  ) -> UErrorCode {
    var part = [UInt16](repeating: 0, count: 65_536)
    while true {
      let status = part.withUnsafeMutableBufferPointer { part in
        guard let start = part.baseAddress else { return U_INTERNAL_PROGRAM_ERROR }
        var next: UnsafeMutablePointer<UInt16>? = start
        let status = icu_decode(converter, &position, end, &next, start + part.count)
        units.append(contentsOf: part[..<(next.map { $0 - start } ?? 0)])
        return status
      }
      if !icu_is_buffer_full(status) { return status }
    }
  }
}

/// As `String(decoding:as:)`, ten times faster.
private func text(of units: [UInt16]) -> String {
  guard !units.isEmpty else { return "" }
  guard units.count <= Int32.max / 3 else { return String(decoding: units, as: UTF16.self) }
  var isSound = true
  let text = String(unsafeUninitializedCapacity: units.count * 3) { utf8 in
    let length = utf8.withMemoryRebound(to: CChar.self) {
      icu_to_utf8($0.baseAddress, Int32($0.count), units, Int32(units.count))
    }
    isSound = length >= 0
    return max(0, Int(length))
  }
  return isSound ? text : String(decoding: units, as: UTF16.self)
}
