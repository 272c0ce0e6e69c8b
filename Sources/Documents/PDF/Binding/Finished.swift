/// Rewrites a PDF that we drew ourselves with title, language and an ID made from its content, so that its bytes depend on its
/// content alone; streams stay as they are.
///
/// - Parameter language: a language tag such as `en-US` (RFC 5646).
/// - Throws: `PDFError.library` when the drawn PDF can't be read or written.
package func finished(_ pdf: [UInt8], title: String, language: String) throws(PDFError) -> [UInt8] {
  let document = try QPDFDocument(PDFBytes(pdf))
  try failOnFaults(of: document)
  guard let catalogID = document.catalogID else { throw .library("a drawn PDF has no catalog") }
  let identity = DocumentIdentity(title: title, language: language)
  document.fill(catalogID, .dictionary(document.catalog.merging(identity.catalogEntries) { _, new in new }))
  let information = document.reserve()
  document.fill(information, identity.information)
  document.setTrailer("Info", .reference(information))
  let bytes = document.write(minimumVersion: "1.4")
  try failOnFaults(of: document)
  return Array(bytes.raw)
}

private func failOnFaults(of document: QPDFDocument) throws(PDFError) {
  guard let fault = document.takeFaults().first else { return }
  throw fault.kind == .outOfMemory ? .outOfMemory : .library(fault.message)
}
