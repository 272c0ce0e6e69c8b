// The room for pages: plain text set as pages of its own, and sheets drawn from items for the documents that Bindery
// writes itself. It does not read files, decode bytes or change pages that others made.

/// Text of one source set as pages of US Letter in an embedded monospace, and nothing but that text.
package struct TypesetText: Sendable, Equatable {
  package var pdf: [UInt8]
  package var pageCount: Int
  /// The first characters, at most 20, that no installed font can show: the pages have boxes in their place.
  package var unprintable: [UnprintableCharacter]
  /// How many there are in all.
  package var unprintableCount: Int
}

/// Sets plain text as pages, in time proportional to its length.
///
/// Lines end at CRLF, CR, LF and NEL; a form feed starts a page, several in a row one page; tabs lead to columns of 8;
/// long lines are wrapped between words, a longer word anywhere. White space at the end adds no page. The same text
/// gives the same bytes, whatever the locale and time zone.
package func typeset(_ text: String, pageLimit: Int = 20_000) throws(TypesettingError) -> TypesetText {
  var text = text
  text.makeContiguousUTF8()
  let result = text.utf8.withContiguousStorageIfAvailable { utf8 in
    // The closure of the standard library carries no typed error.
    Result { () throws(TypesettingError) in try typeset(utf8, pageLimit: pageLimit) }
  }
  guard let result else { return try typeset(UnsafeBufferPointer(start: nil, count: 0), pageLimit: pageLimit) }
  return try result.get()
}

private func typeset(
  _ utf8: UnsafeBufferPointer<UInt8>, pageLimit: Int
) throws(TypesettingError) -> TypesetText {
  let end = utf8.lastIndex { !isWhiteSpace($0) }.map { $0 + 1 } ?? 0
  let text = UnsafeBufferPointer(rebasing: utf8[..<end])
  var pages = try TextPages(
    pageLimit: pageLimit, fonts: FontSet(for: text), ideographs: ideographLanguage(of: text))
  for segment in TextSegments(of: text) { try pages.add(segment, of: text) }
  return TypesetText(
    pdf: try pages.finish(), pageCount: pages.pageCount, unprintable: pages.unprintable.first,
    unprintableCount: pages.unprintable.count)
}

private func isWhiteSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
