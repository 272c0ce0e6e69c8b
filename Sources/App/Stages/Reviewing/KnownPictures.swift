internal import Foundation
internal import JSON
internal import Workspace

/// Pictures that an earlier run has drawn, by the hash of their document: a fact that is added to an offer changes no page.
///
/// `pictures.json` may be lost without harm; the pages are drawn again then.
struct KnownPictures: Equatable {
  /// A PNG for each source's first page; nil where it could not be drawn.
  var documents: [String: [[UInt8]?]] = [:]

  /// Pictures of another version of the tool are forgotten: it may draw other ones.
  init(_ job: OfferJob) throws {
    guard try job.disk.look(at: job.offerFolder.pictures)?.kind == .file else { return }
    let limits = JSONReader.Limits(bytes: 64 << 20, depth: 4)
    let json = JSONReader.read(try job.disk.read(job.offerFolder.pictures), file: "pictures.json", limits: limits).value
    guard json?["tool"]?.string == toolVersion else { return }
    for document in json?["documents"]?.members ?? [] {
      documents[document.key] = document.value.elements?.map { $0.string.flatMap(Self.bytes) }
    }
  }

  init(documents: [String: [[UInt8]?]]) { self.documents = documents }

  var json: JSONValue {
    let members = documents.sorted { $0.key < $1.key }.map { sha256, pictures in
      JSONValue.Member(key: sha256, value: .list(pictures.map { .text($0.map { Data($0).base64EncodedString() }) }))
    }
    return ["picturesVersion": 1, "tool": .text(toolVersion), "documents": JSONValue(.object(members))]
  }

  private static func bytes(_ base64: String) -> [UInt8]? { Data(base64Encoded: base64).map { Array($0) } }
}
