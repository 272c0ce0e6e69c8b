package import JSON
package import PDF

/// What a worker shall make of the sources of one document. Their bytes come beside it, in the same order.
package struct BindingOrder: Equatable, Sendable {
  /// Path of the document in the packet's revision: `buyer/eula.pdf`.
  package var path: String
  package var title: String
  /// A language tag. Source: BCP 47.
  package var language: String
  /// False where a source is missing already: the others are judged, and nothing is bound.
  package var binds = true
  /// Draws the first page of each source once the document is handed over.
  package var draws = false
  package var policies = BindingPolicies()
  package var sources: [Source] = []

  /// One source: what its bytes are was told by their beginning, and what is in them is the worker's business.
  package struct Source: Equatable, Sendable {
    package var path: String
    package var title: String
    package var kind: SourceKind
    /// What the form says of a TXT.
    package var encoding: String?
    package var size: Int
    package var sha256: String
  }
}

/// What kinds of files are bound.
package enum SourceKind: String, Sendable {
  case pdf = "PDF"
  case text = "TXT"
}

/// How strict the binding of one document is.
package struct BindingPolicies: Equatable, Sendable {
  package var activeContent = ActiveContentPolicy.strip
  package var signatures = SignaturePolicy.refuse
  package var verify = Verification.affected
}

extension BindingOrder {
  package var json: JSONValue {
    [
      "path": .text(path), "title": .text(title), "language": .text(language),
      "binds": JSONValue(.bool(binds)), "draws": JSONValue(.bool(draws)),
      "activeContent": .text(policies.activeContent.rawValue),
      "signatures": .text(policies.signatures.rawValue), "verify": .text(policies.verify.rawValue),
      "sources": .list(sources.map(\.json)),
    ]
  }

  /// Nil for anything that `json` does not give.
  package init?(_ json: JSONValue) {
    guard let path = json["path"]?.string, let title = json["title"]?.string,
      let language = json["language"]?.string, let binds = json["binds"]?.bool, let draws = json["draws"]?.bool,
      let activeContent = json["activeContent"]?.string.flatMap(ActiveContentPolicy.init),
      let signatures = json["signatures"]?.string.flatMap(SignaturePolicy.init),
      let verify = json["verify"]?.string.flatMap(Verification.init), let elements = json["sources"]?.elements
    else { return nil }
    let sources = elements.compactMap(Source.init)
    guard sources.count == elements.count else { return nil }
    self.init(
      path: path, title: title, language: language, binds: binds, draws: draws,
      policies: BindingPolicies(activeContent: activeContent, signatures: signatures, verify: verify),
      sources: sources)
  }
}

extension BindingOrder.Source {
  var json: JSONValue {
    [
      "path": .text(path), "title": .text(title), "kind": .text(kind.rawValue), "encoding": .text(encoding),
      "size": .integer(size), "sha256": .text(sha256),
    ]
  }

  fileprivate init?(_ json: JSONValue) {
    guard let path = json["path"]?.string, let title = json["title"]?.string,
      let kind = json["kind"]?.string.flatMap(SourceKind.init), let size = json["size"]?.int,
      let sha256 = json["sha256"]?.string
    else { return nil }
    self.init(path: path, title: title, kind: kind, encoding: json["encoding"]?.string, size: size, sha256: sha256)
  }
}
