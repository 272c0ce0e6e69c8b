extension SourcePDF {
  /// Most pages that a source may have.
  package static let pageLimit = PageTree.mostPages
}
