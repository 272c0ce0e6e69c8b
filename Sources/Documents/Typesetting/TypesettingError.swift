/// Why pages could not be set; the text is never to blame, except for its sheer length.
package enum TypesettingError: Error, Equatable {
  /// Cairo gave up; its own words.
  case cairo(String)
  /// Fontconfig offers another family in place of one that the pages are made for.
  case fontMissing(String)
  /// The text would fill more than `limit` pages.
  case tooManyPages(limit: Int)
}
