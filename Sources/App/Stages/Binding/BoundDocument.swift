internal import Digests
internal import JSON
public import Offers

/// Where the two documents lie in a packet's revision.
let eulaPath = "buyer/eula.pdf"
let resellerDocumentPath = "reseller/reseller-agreement.pdf"

/// One PDF made of several sources, for one audience alone: a document for the reseller is another type than one for the buyer.
public struct BoundDocument<A: Audience>: Sendable, Equatable {
  /// Path inside the packet's revision: `buyer/eula.pdf`.
  public let path: String
  public let title: String
  public let bytes: [UInt8]
  public let sha256: String
  public let pageCount: Int
  public let sources: [BoundSource<A>]
}

/// One source in a bound document.
public struct BoundSource<A: Audience>: Sendable, Equatable {
  public let file: SourceFile<A>
  public let title: String
  /// `PDF` or `TXT`.
  public let kind: String
  /// Of a TXT: the encoding that was read.
  public let encoding: String?
  /// Size of the source in bytes.
  public let size: Int
  public let sha256: String
  /// Page numbers in the bound document.
  public let firstPage: Int
  public let lastPage: Int
  /// SHA-256 of each page's decoded content.
  public let pageHashes: [String]
}

extension BoundDocument {
  /// What was made of an order, with the files that its sources were.
  init(_ order: BindingOrder, _ document: BindingResult.Document, _ files: [SourceFile<A>], sha256: String?) {
    let sources = zip(files, zip(order.sources, document.parts)).map { file, made in
      BoundSource(
        file: file, title: made.0.title, kind: made.0.kind.rawValue, encoding: made.1.encoding, size: made.0.size,
        sha256: made.0.sha256, firstPage: made.1.firstPage, lastPage: made.1.lastPage, pageHashes: made.1.pageHashes)
    }
    self.init(
      path: order.path, title: order.title, bytes: document.bytes, sha256: sha256 ?? SHA256.hex(of: document.bytes),
      pageCount: document.pageCount, sources: sources)
  }

  /// What the manifest beside the document says of it.
  var manifest: JSONValue {
    [
      "manifestVersion": 1, "audience": JSONValue(.string(A.folder)), "title": JSONValue(.string(title)),
      "document": [
        "path": JSONValue(.string(path)), "sha256": JSONValue(.string(sha256)), "bytes": .integer(bytes.count),
        "pages": .integer(pageCount),
      ],
      "sourcesPage": .integer(pageCount),
      "sources": .list(sources.map(\.manifest)),
    ]
  }
}

extension BoundSource {
  fileprivate var manifest: JSONValue {
    [
      "path": JSONValue(.string(file.path)), "title": JSONValue(.string(title)), "kind": JSONValue(.string(kind)),
      "encoding": .text(encoding), "bytes": .integer(size), "sha256": JSONValue(.string(sha256)),
      "firstPage": .integer(firstPage), "lastPage": .integer(lastPage),
      "pageContentSha256": .list(pageHashes.map { JSONValue(.string($0)) }),
    ]
  }
}
