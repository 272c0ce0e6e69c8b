internal import CPangoCairo

/// A PDF being written to memory by Cairo: pages are drawn on `cairo` and ended one by one.
///
/// The bytes depend on what is drawn, `title` and `created` alone. Source: cairo-pdf.h 1.16.
struct PDFSurface: ~Copyable {
  /// The drawing context, free to use until `finish`.
  let cairo: OpaquePointer
  private let surface: OpaquePointer
  private let output = Output()
  private let isDated: Bool

  /// Starts a file that names its time of creation, in UTC as ISO 8601 writes it, or with nil none.
  init(title: String, created: String?) {
    surface = cairo_pdf_surface_create_for_stream(
      appendToOutput, Unmanaged.passUnretained(output).toOpaque(), Sheet.usLetter.width.value,
      Sheet.usLetter.height.value)
    cairo = cairo_create(surface)
    isDated = created != nil
    if !title.isEmpty { cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, acceptable(title)) }
    // Without a date of ours Cairo writes the time of this run.
    let date = created ?? "2000-01-01T00:00:00Z"
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date)
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  /// Sets the size of the page about to be drawn and all that follow; nothing may be on it yet.
  func setPageSize(width: Points, height: Points) {
    cairo_pdf_surface_set_size(surface, width.value, height.value)
  }

  func endPage() { cairo_show_page(cairo) }

  /// Ends the file and hands over its bytes; nothing can be drawn afterwards.
  func finish() throws(TypesettingError) -> [UInt8] {
    let drawn = cairo_status(cairo)
    cairo_surface_finish(surface)
    let written = cairo_surface_status(surface)
    for status in [drawn, written] where status != CAIRO_STATUS_SUCCESS {
      throw .cairo(String(cString: cairo_status_to_string(status)))
    }
    repairDate()
    return output.bytes
  }

  /// Cairo 1.16 leaves out the `D:` that a date starts with, and cannot leave out the date.
  ///
  /// What is written instead is as long, so that the file's offsets stay true; a date without a zone is in UTC.
  /// Source: ISO 32000-2, 7.9.4.
  private func repairDate() {
    let key = Array("/CreationDate ".utf8)
    let length = "(20261123143500Z)".utf8.count
    guard let start = output.bytes.lastRange(of: key), start.upperBound + length <= output.bytes.count else { return }
    let value = start.upperBound..<start.upperBound + length
    let digits = output.bytes[value].dropFirst().dropLast(2)
    guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return }
    let entry = start.lowerBound..<value.upperBound
    if isDated {
      output.bytes.replaceSubrange(entry, with: key.dropLast() + Array("(D:".utf8) + digits + Array(")".utf8))
    } else {
      output.bytes.replaceSubrange(entry, with: [UInt8](repeating: UInt8(ascii: " "), count: entry.count))
    }
  }
}

private final class Output {
  var bytes: [UInt8] = []
}

private func appendToOutput(
  _ output: UnsafeMutableRawPointer?, _ bytes: UnsafePointer<UInt8>?, _ count: UInt32
) -> cairo_status_t {
  guard let output else { return CAIRO_STATUS_WRITE_ERROR }
  Unmanaged<Output>.fromOpaque(output).takeUnretainedValue()
    .bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
  return CAIRO_STATUS_SUCCESS
}

extension [UInt8] {
  fileprivate func lastRange(of wanted: [UInt8]) -> Range<Int>? {
    guard let start = indices.dropLast(wanted.count - 1).last(where: { self[$0...].starts(with: wanted) }) else {
      return nil
    }
    return start..<start + wanted.count
  }
}
