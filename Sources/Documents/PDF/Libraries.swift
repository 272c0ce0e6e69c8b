internal import CPoppler
internal import CQPDF

/// The versions of the library that writes documents, and of both that judge them.
package var pdfVersions: [String: String] {
  ["qpdf": String(cString: qpdf_get_qpdf_version()), "poppler": String(cString: poppler_get_version())]
}

/// The names of the files that these libraries are in, such as `libqpdf.so.29.3.0`, which change with their versions: who does not
/// load them is spared 4 ms for each. Those that are not beside other libraries are loaded and asked.
package var pdfLibraries: [String: String] {
  guard let qpdf = fileName(qpdf_library_file), let poppler = fileName(poppler_library_file) else {
    return pdfVersions
  }
  return ["qpdf": qpdf, "poppler": poppler]
}

/// Loads them, before a sandbox closes the way to them.
package func loadPDFLibraries() { _ = pdfVersions }

private func fileName(_ tell: (UnsafeMutablePointer<CChar>?, UInt) -> Int32) -> String? {
  var name = [CChar](repeating: 0, count: 256)
  guard tell(&name, UInt(name.count)) == 0 else { return nil }
  return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
}
