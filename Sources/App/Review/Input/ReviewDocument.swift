package import Offers

/// The documents of one audience: what was collected, and what was made of it. The type keeps buyer's and reseller's apart.
package struct ReviewDocuments<A: Audience>: Sendable, Equatable {
  /// The packet's files in the form's order.
  package var sources: [ReviewDocument<A>]
  /// The one document made of them; nil where none was made.
  package var bound: ReviewDocument<A>?

  package init(sources: [ReviewDocument<A>] = [], bound: ReviewDocument<A>? = nil) {
    self.sources = sources
    self.bound = bound
  }
}

/// A document that an audience gets to see, as far as it could be read.
package struct ReviewDocument<A: Audience>: Sendable, Equatable {
  /// Path inside the packet or its revision, with `/`: what findings name it by.
  package var path: String
  /// In bytes; nil for a file that is not there.
  package var size: Int?
  /// Nil where it could not be read as pages.
  package var pageCount: Int?
  package var sha256: String?
  /// `PDF` or `TXT`; nil where it is neither.
  package var kind: String?
  /// Of a TXT: the encoding that was read.
  package var encoding: String?
  /// The first page as a small PNG, about 240 pixels wide.
  package var firstPage: [UInt8]?

  package init(
    path: String, size: Int? = nil, pageCount: Int? = nil, sha256: String? = nil, kind: String? = nil,
    encoding: String? = nil, firstPage: [UInt8]? = nil
  ) {
    self.path = path
    self.size = size
    self.pageCount = pageCount
    self.sha256 = sha256
    self.kind = kind
    self.encoding = encoding
    self.firstPage = firstPage
  }
}
