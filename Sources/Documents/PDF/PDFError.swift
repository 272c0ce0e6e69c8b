/// What ends a job because our side failed; never said of a source document.
package enum PDFError: Error, Equatable {
  /// libqpdf or Poppler got no memory.
  case outOfMemory
  /// What was to be written is more than the output takes.
  case outputFull
  /// libqpdf failed at something that does not depend on the source; its own words.
  case library(String)
  /// The bound document, read back, is not what was put in; nothing of it may be used.
  case selfCheck(String)
}
