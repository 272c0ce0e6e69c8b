internal import Findings
internal import JSON
package import Sandbox

/// How a worker tells what came of its order: frames whose content the parent distrusts.
package enum BindingReply {
  /// Findings and page ranges as JSON.
  package static let account: UInt8 = 16
  /// The bytes of the document.
  package static let document: UInt8 = 17
  /// Why our side failed, as text.
  package static let failure: UInt8 = 18

  package static let kinds = account...failure

  package static func frames(of result: BindingResult) -> [WorkerFrame] {
    let json: JSONValue = [
      "findings": .list(result.findings.map(\.json)),
      "parts": result.document.map { .list($0.parts.map(json(of:))) } ?? .null,
      "pageCount": result.document.map { .integer($0.pageCount) } ?? .null,
    ]
    let account = WorkerFrame(kind: account, bytes: Array(json.canonical.utf8))
    return [account] + (result.document.map { [WorkerFrame(kind: document, bytes: $0.bytes)] } ?? [])
  }

  /// What comes after the document is no longer about the binding.
  static func hasDocument(_ frames: [WorkerFrame]) -> Bool { frames.contains { $0.kind == document } }

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
