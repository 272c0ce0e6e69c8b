package import Digests

/// How a page looks and reads as Poppler shows it, in short: where two are equal, so are the pages.
package struct PageLook: Equatable, Sendable {
  package let tag: [UInt8]

  package init(tag: [UInt8]) { self.tag = tag }

  init?(_ page: borrowing ShownPage, _ fingerprints: Fingerprints) {
    guard let tag = page.tag(fingerprints) else { return nil }
    self.tag = tag
  }
}

/// What somebody else has seen of the sources' pages.
package struct SeenLooks {
  /// By which he has taken them.
  let fingerprints: Fingerprints
  /// By the indices of a source and a page; nil for one that he has not seen.
  let look: (_ source: Int, _ page: Int) -> PageLook?

  package init(_ fingerprints: Fingerprints, look: @escaping (_ source: Int, _ page: Int) -> PageLook?) {
    self.fingerprints = fingerprints
    self.look = look
  }

  func isSame(_ page: borrowing ShownPage, source: Int, page index: Int) -> Bool {
    guard let look = look(source, index) else { return false }
    return look == PageLook(page, fingerprints)
  }
}

extension PopplerDocument {
  /// A page as it is drawn for comparisons: 36 pixels an inch, so that a letter page is 306 x 396, and at most 1,200 pixels
  /// wide or high.
  func compared(_ index: Int, on surfaces: PageSurfaces) -> ShownPage? {
    shown(index, on: surfaces) { width, height in min(0.5, 1_200 / max(width, height, 1)) }
  }
}
