internal import CQPDF
internal import Glibc

extension QPDFDocument {
  /// The document's bytes, which depend on its objects alone: streams as they are, no object streams, no dates. Empty when libqpdf
  /// failed; `takeFaults` says why.
  ///
  /// In memory they are libqpdf's own, which a second call would free: a document is written once.
  ///
  /// - Parameter identifier: 32 hexadecimal digits for the file's ID; nil for a digest of its bytes, which takes a sixth of the time
  ///   that the writing of a large file takes.
  func write(minimumVersion: String, identifier: String? = nil, to target: DocumentTarget = .memory) -> PDFBytes {
    switch target {
    case .memory: qpdf_init_write_memory(data)
    case .standardOutput:
      qpdf_write_large_parts()
      qpdf_init_write(data, nil)
    }
    qpdf_set_stream_data_mode(data, qpdf_s_preserve)
    qpdf_set_decode_level(data, qpdf_dl_none)
    qpdf_set_compress_streams(data, QPDF_FALSE)
    // Plain objects, so that every scanner sees what is inside.
    qpdf_set_object_stream_mode(data, qpdf_o_disable)
    // Source: ISO 32000-2, 7.3.8.1: an end of line should stand before "endstream".
    qpdf_set_newline_before_endstream(data, QPDF_TRUE)
    if identifier == nil { qpdf_set_deterministic_ID(data, QPDF_TRUE) } else { qpdf_set_static_ID(data, QPDF_TRUE) }
    qpdf_set_minimum_pdf_version(data, minimumVersion)
    guard qpdf_write(data) & QPDF_ERROR_CODE(QPDF_ERRORS) == 0 else { return PDFBytes([]) }
    return target == .memory ? memory(identifier) : output(identifier)
  }

  private func memory(_ identifier: String?) -> PDFBytes {
    guard let written = qpdf_get_buffer(data) else { return PDFBytes([]) }
    let memory = UnsafeMutableRawBufferPointer(
      start: UnsafeMutableRawPointer(mutating: written), count: qpdf_get_buffer_length(data))
    if let digits = identifier?.utf8 {
      for place in placesOfStaticID(in: UnsafeRawBufferPointer(memory)) {
        memory[place..<place + digits.count].copyBytes(from: digits)
      }
    }
    return PDFBytes(UnsafeRawBufferPointer(memory), of: self)
  }

  private func output(_ identifier: String?) -> PDFBytes {
    guard qpdf_is_written() != 0, let mapped = mappedOutput() else { return PDFBytes([]) }
    if let digits = identifier.map({ Array($0.utf8) }) {
      for place in placesOfStaticID(in: mapped) { pwrite(STDOUT_FILENO, digits, digits.count, place) }
    }
    return PDFBytes(mapped: mapped)
  }

  /// Stays for as long as the process lives.
  private func mappedOutput() -> UnsafeRawBufferPointer? {
    var status = stat()
    guard fstat(STDOUT_FILENO, &status) == 0, status.st_size > 0 else { return nil }
    let start = mmap(nil, status.st_size, PROT_READ, MAP_SHARED | MAP_POPULATE, STDOUT_FILENO, 0)
    return start == MAP_FAILED ? nil : start.map { UnsafeRawBufferPointer(start: $0, count: status.st_size) }
  }
}

/// Where a document is written to.
package enum DocumentTarget: Sendable {
  case memory
  /// A file of this process's own: half the memory, since libqpdf lets its own grow by copies.
  case standardOutput
}

/// Whether no more can be written than there is.
func outputIsFull() -> Bool {
  var (status, limit) = (stat(), rlimit())
  guard fstat(STDOUT_FILENO, &status) == 0, getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else {
    return false
  }
  return UInt(status.st_size) >= limit.rlim_cur
}

/// libqpdf cannot be told an ID; the digits that it writes for a fixed one stand twice in the trailer, at the end of the file.
private func placesOfStaticID(in file: UnsafeRawBufferPointer) -> [Int] {
  let fixed = Array("<31415926535897932384626433832795>".utf8)
  var start = file.count - fixed.count
  var places: [Int] = []
  while start >= 0, places.count < 2 {
    if file[start] == fixed[0], file[start..<start + fixed.count].elementsEqual(fixed) { places.append(start + 1) }
    start -= 1
  }
  return places
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
