internal import CPoppler
internal import CQPDF

/// The versions of the library that writes documents, and of both that judge them.
package var pdfVersions: [String: String] {
  ["qpdf": String(cString: qpdf_get_qpdf_version()), "poppler": String(cString: poppler_get_version())]
}

extension SourcePDF {
  /// Most pages that a source may have.
  package static let pageLimit = PageTree.mostPages
}
