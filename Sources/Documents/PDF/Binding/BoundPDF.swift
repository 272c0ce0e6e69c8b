package import Findings

/// One source on its way into a bound document.
package struct BindingPart {
  package var source: SourcePDF
  /// The title of its entry in the bound document's outline; the source's own outline stands below.
  package var outlineTitle: String
  /// What stands before the source's own page numbers: "EULA-".
  package var labelPrefix: String

  package init(source: SourcePDF, outlineTitle: String, labelPrefix: String) {
    self.source = source
    self.outlineTitle = outlineTitle
    self.labelPrefix = labelPrefix
  }
}

/// Several sources in one document, every page as it was.
package struct BoundPDF: Equatable, Sendable {
  package var bytes: [UInt8]
  /// One for each source, in their order.
  package var parts: [BoundPart]
}

/// Where one source lies in a bound document.
package struct BoundPart: Equatable, Sendable {
  /// Page number from 1.
  package var firstPage: Int
  package var lastPage: Int
  /// For each page the SHA-256 of its decoded content streams: of the source and, checked, of the bound document.
  package var pageHashes: [String]
}

/// Binds sources into one document; the same sources give the same bytes.
///
/// Content streams keep their encoded bytes. Links, comments, outlines and page numbers stay alive: named destinations become
/// explicit ones, an outline entry and a label prefix stand for each source.
///
/// - Parameters:
///   - language: a language tag such as `en-US` (RFC 5646).
///   - file: the path to show in findings.
/// - Returns: no document when any finding is an error.
/// - Throws: `PDFError.selfCheck` when the result, read back, is not what was put in.
package func bind(
  _ parts: [BindingPart], title: String, language: String, file: String
) throws(PDFError) -> (document: BoundPDF?, findings: [Finding]) {
  var binder = Binder(target: try QPDFDocument())
  for part in parts { binder.add(part) }
  let identity = DocumentIdentity(title: title, language: language)
  binder.finish(identity)
  let version = parts.map(\.source.version).max() ?? "1.4"
  let bytes = binder.target.write(minimumVersion: max(version, "1.4"))
  var list = FindingList(file: file)
  try list.add(binder.target.takeFaults(), while: "binding")
  for part in parts { try list.add(part.source.document.takeFaults(), while: "copying from \(part.source.file)") }
  guard !list.hasErrors else { return (nil, list.findings.inStableOrder()) }
  let bound = BoundPDF(bytes: bytes, parts: binder.bound)
  try SelfCheck(parts: parts).check(bound)
  return (bound, list.findings.inStableOrder())
}
