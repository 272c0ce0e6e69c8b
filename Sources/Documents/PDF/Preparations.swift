/// Keeps Poppler set up: it makes its tables with the first document that is opened, and takes them down with the last one.
///
/// For a process that makes workers of itself; a document of our own stays open for good.
package func keepReaderReady() {
  _ = PopplerDocument(PDFBytes(TinyPDF().bytes)).map(Unmanaged.passRetained)
}

/// Binds a document of our own, for a process that makes workers of itself: what is set up with the first document is set up.
package func bindOnce() {
  guard let source = try? SourcePDF.open(TinyPDF().bytes, file: "terms.pdf").source else { return }
  let part = BindingPart(source: source, outlineTitle: "Terms", labelPrefix: "1-")
  _ = try? bind([part], title: "Terms", language: "en", file: "terms.pdf")
}
