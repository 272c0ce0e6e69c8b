internal import Offers

/// An address that is well-formed and leads nowhere, for a workspace that does not say where documents are stored.
/// Source: RFC 2606, the top-level domain test.
let placeholderBaseURL = "https://documents-base-url-is-not-set.test"

/// The folder in S3 in which an offer's documents have to lie.
struct DocumentPlace {
  private let folder: String

  init(baseURL: String?, key: String) {
    var base = baseURL ?? placeholderBaseURL
    while base.hasSuffix("/") { base.removeLast() }
    folder = base + "/" + plainKey(key)
  }

  /// The document's address. It holds the start of its hash: another document never has the address of one that AWS may
  /// have copied already, the request's token changes with it, and nobody guesses the partner's document from the buyer's.
  func upload<A>(_ document: DocumentLocation<A>, named name: String) -> DocumentUpload {
    DocumentUpload(path: document.path, url: "\(folder)/\(name)-\(document.sha256.prefix(32)).pdf")
  }
}

/// A key with the characters alone that AWS accepts in a document's URL; a folder in it does not lead out.
private func plainKey(_ key: String) -> String {
  let steps = key.split(separator: "/").map { step in
    String(String.UnicodeScalarView(step.unicodeScalars.map { isURLCharacter($0) ? $0 : "-" }))
  }
  return steps.filter { $0 != "." && $0 != ".." }.joined(separator: "/")
}
