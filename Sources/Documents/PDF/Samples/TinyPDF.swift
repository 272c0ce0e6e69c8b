/// Writes small PDFs from readable source: samples of the rules, and inputs of tests.
///
/// It starts from one sound page that says "Terms." and takes additions to its catalog, page and trailer, and objects that
/// replace or extend its five: 1 catalog, 2 page tree, 3 page, 4 content stream, 5 font.
package struct TinyPDF {
  /// The objects' source by their number, without `obj` and `endobj`.
  package var objects: [Int: String]
  /// Entries for the trailer besides `/Size` and `/Root`.
  package var trailer: String

  package init(
    catalog: String = "", page: String = "", mediaBox: String = "[0 0 612 792]", trailer: String = "",
    text: String = "Terms.", objects: [Int: String] = [:]
  ) {
    self.trailer = trailer
    self.objects = [
      1: "<< /Type /Catalog /Pages 2 0 R \(catalog) >>",
      2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      3: """
      << /Type /Page /Parent 2 0 R /MediaBox \(mediaBox) /Contents 4 0 R
         /Resources << /Font << /F1 5 0 R >> >> \(page) >>
      """,
      4: Self.stream("BT /F1 12 Tf 72 700 Td (\(text)) Tj ET"),
      5: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ].merging(objects) { _, new in new }
  }

  /// The source of a stream object with its `/Length`.
  package static func stream(_ content: String, _ entries: String = "") -> String {
    "<< /Length \(content.utf8.count) \(entries) >>\nstream\n\(content)\nendstream"
  }

  /// The file: header, objects by number, cross-reference table, trailer.
  package var bytes: [UInt8] {
    var file = "%PDF-1.7\n"
    var offsets: [Int: Int] = [:]
    for (number, source) in objects.sorted(by: { $0.key < $1.key }) {
      offsets[number] = file.utf8.count
      file += "\(number) 0 obj\n\(source)\nendobj\n"
    }
    let size = (objects.keys.max() ?? 0) + 1
    let table = file.utf8.count
    file += "xref\n0 \(size)\n0000000000 65535 f \n"
    for number in 1..<size {
      file += offsets[number].map { "\(tenDigits($0)) 00000 n \n" } ?? "0000000000 65535 f \n"
    }
    file += "trailer\n<< /Size \(size) /Root 1 0 R \(trailer) >>\nstartxref\n\(table)\n%%EOF\n"
    return Array(file.utf8)
  }

  private func tenDigits(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 10 - digits.count)) + digits
  }
}
