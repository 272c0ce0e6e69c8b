/// Judges how a file begins and ends: it must be one PDF and nothing else.
///
/// Readers look for the header within the first 1,024 bytes and for the end from behind, so one file can be a PDF to one
/// program and a web page or an archive to another.
struct Envelope {
  private let bytes: UnsafeRawBufferPointer

  init(_ bytes: PDFBytes) {
    self.bytes = bytes.raw
  }

  func check(_ list: inout FindingList) {
    guard bytes.starts(with: Array("%PDF-".utf8)) else {
      list.add(.pdfHeader, "the file does not begin with \"%PDF-\"")
      return
    }
    guard let end = endMark() else {
      list.add(.pdfDamaged, "the file has no end mark (%%EOF): it was cut off")
      return
    }
    let rest = bytes[end...].filter { $0 > 0x20 }.count
    if rest > 0 { list.add(.pdfTrailingData, "\(rest) bytes follow the end of the PDF") }
  }

  /// Where the last `%%EOF` ends.
  private func endMark() -> Int? {
    let mark = Array("%%EOF".utf8)
    guard bytes.count >= mark.count else { return nil }
    var start = bytes.count - mark.count
    while start > 0 {
      if bytes[start] == mark[0], bytes[start..<start + mark.count].elementsEqual(mark) { return start + mark.count }
      start -= 1
    }
    return nil
  }
}
