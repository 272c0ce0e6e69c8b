internal import CQPDF

/// The version of the library that writes documents, for everything that depends on their exact bytes.
package var pdfVersions: [String: String] { ["qpdf": String(cString: qpdf_get_qpdf_version())] }

extension SourcePDF {
  /// Most pages that a source may have.
  package static let pageLimit = PageTree.mostPages
}
