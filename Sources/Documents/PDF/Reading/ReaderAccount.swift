/// What Poppler, the second reader, counts in a document.
package struct ReaderAccount: Equatable, Sendable {
  /// Of every page, in order.
  package var pageSizes: [PageSize]
  package var hasJavaScript: Bool

  package init(pageSizes: [PageSize], hasJavaScript: Bool) {
    self.pageSizes = pageSizes
    self.hasJavaScript = hasJavaScript
  }
}

extension PopplerDocument {
  var account: ReaderAccount { ReaderAccount(pageSizes: pageSizes, hasJavaScript: hasJavaScript) }
}
