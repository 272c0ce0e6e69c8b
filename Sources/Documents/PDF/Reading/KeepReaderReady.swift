/// Keeps Poppler set up: it makes its tables with the first document that is opened, and takes them down with the last one.
///
/// For a process that makes workers of itself; `pdf` is a document of our own, which stays open for good.
package func keepReaderReady(_ pdf: [UInt8]) {
  _ = PopplerDocument(PDFBytes(pdf)).map(Unmanaged.passRetained)
}
