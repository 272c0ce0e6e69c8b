package import Findings

/// What came of a binding order.
package struct BindingResult: Equatable, Sendable {
  package var findings: [Finding]
  /// Nil while a finding is an error, and where nothing was to be bound.
  package var document: Document?

  /// The bound document: the sources' pages, then those that name the sources.
  package struct Document: Equatable, Sendable {
    package var bytes: [UInt8]
    package var pageCount: Int
    /// One for each source, in their order.
    package var parts: [Part]
  }

  /// Where one source lies in the document.
  package struct Part: Equatable, Sendable {
    /// Page number from 1.
    package var firstPage: Int
    package var lastPage: Int
    /// SHA-256 of each page's decoded content.
    package var pageHashes: [String]
    /// Of a TXT: the encoding that was read.
    package var encoding: String?
  }
}
