internal import Findings
internal import JSON
internal import Workspace

/// Where review pages lie: beside the offer's revisions, and in `attempt/` for a packet with mistakes, which publishes nothing.
extension OfferJob {
  func hasReview() throws -> Bool { try disk.exists(offerFolder.review) }

  func saveReview(_ page: [UInt8]) throws {
    guard let workspace else { return }
    try workspace.disk.makeFolders(offerFolder.path)
    try workspace.replaceFile(offerFolder.review, page)
    let pictures = KnownPictures(documents: shownPictures)
    if try (knownPictures ?? KnownPictures(self)) != pictures {
      try workspace.replaceFile(offerFolder.pictures, pictures.json.canonical)
    }
  }

  /// Leaves the page of a packet with mistakes, and the same for programs.
  mutating func saveAttempt(_ findings: [Finding]) throws {
    guard let workspace, let page = attemptPage else { return }
    let path = offerFolder.attempt + "/review.html"
    try workspace.disk.makeFolders(offerFolder.attempt)
    try workspace.replaceFile(offerFolder.attempt + "/findings.json", JSONValue.list(findings.map(\.json)).sortedPretty)
    try workspace.replaceFile(path, page)
    review = path
  }

  /// The mistakes are corrected: what was said of them holds no longer.
  func removeAttempt() throws {
    try workspace?.disk.removeTree(offerFolder.attempt)
  }
}
