internal import Findings
internal import JSON
package import Sandbox

/// How a worker tells what came of its order: the document as soon as it is written, then the account, which may refuse it. The parent
/// distrusts the content of both.
package enum BindingReply {
  /// Findings and page ranges as JSON.
  package static let account: UInt8 = 16
  /// The bytes of the document.
  package static let document: UInt8 = 17
  /// Why our side failed, as text.
  package static let failure: UInt8 = 18

  package static let kinds = account...failure

  package static func frames(of result: BindingResult) -> [WorkerFrame] {
    (result.document.map { [WorkerFrame(kind: document, bytes: $0.bytes)] } ?? [])
      + [account(result.findings, result.document?.parts, result.document?.pageCount)]
  }

  /// Without the document.
  static func account(of done: CarriedOut) -> WorkerFrame { account(done.findings, done.parts, done.pageCount) }

  private static func account(
    _ findings: [Finding], _ parts: [BindingResult.Part]?, _ pageCount: Int?
  ) -> WorkerFrame {
    let json: JSONValue = [
      "findings": .list(findings.map(\.json)),
      "parts": parts.map { .list($0.map(json(of:))) } ?? .null,
      "pageCount": pageCount.map { .integer($0) } ?? .null,
    ]
    return WorkerFrame(kind: account, bytes: Array(json.canonical.utf8))
  }

  /// There is a document, of which more will be said, or everything is said.
  static func hasBegun(_ frames: [WorkerFrame]) -> Bool { frames.contains { kinds ~= $0.kind } }

  /// What comes after the account is no longer about the binding.
  static func hasAccount(_ frames: [WorkerFrame]) -> Bool { frames.contains { $0.kind == account } }

  static func frame(ofFailure words: String) -> WorkerFrame {
    WorkerFrame(kind: failure, bytes: Array(words.utf8.prefix(1000)))
  }

  private static func json(of part: BindingResult.Part) -> JSONValue {
    [
      "firstPage": .integer(part.firstPage), "lastPage": .integer(part.lastPage),
      "pageHashes": .list(part.pageHashes.map { .text($0) }), "encoding": .text(part.encoding),
    ]
  }
}
