import Findings
import JSON
import Sandbox
import Stages
import Testing

/// A worker that a document has taken over may answer anything; the parent believes only what fits its order.
struct BindingReplyTests {
  static let hash = String(repeating: "0a", count: 32)

  static func order(binds: Bool = true) throws -> BindingOrder {
    let text = """
      {"path": "buyer/eula.pdf", "title": "T", "language": "en", "binds": \(binds), "draws": false, "activeContent": "strip",
       "signatures": "refuse", "verify": "affected",
       "sources": [{"path": "a.pdf", "title": "A", "kind": "PDF", "encoding": null, "size": 3, "sha256": "\(hash)"}]}
      """
    return try #require(JSONReader.read(Array(text.utf8), file: "order").value.flatMap(BindingOrder.init))
  }

  static func answer(
    findings: String = "[]", parts: String = #"[{"firstPage": 1, "lastPage": 1, "pageHashes": ["HASH"]}]"#,
    pages: String = "2"
  ) -> WorkerFrame {
    let text = #"{"findings": \#(findings), "parts": \#(parts), "pageCount": \#(pages)}"#
    return WorkerFrame(kind: 16, bytes: Array(text.replacing("HASH", with: hash).utf8))
  }

  static let document = WorkerFrame(kind: 17, bytes: Array("%PDF-1.7 ...".utf8))

  static func finding(_ rule: String = "pdf-damaged", file: String = "a.pdf", message: String = "words") -> String {
    #"""
    [{"rule": "\#(rule)", "severity": "note", "message": "\#(message)", "place": {"file": "\#(file)"}, "help": "",
      "evidence": []}]
    """#
  }

  @Test func `an answer that fits its order is taken`() throws {
    let result = try BindingReplyReader(order: Self.order()).result([Self.document, Self.answer()])
    #expect(result.findings.isEmpty)
    #expect(result.document?.parts.map(\.pageHashes) == [[Self.hash]])
  }

  @Test func `what was sent is what is read`() throws {
    let reader = BindingReplyReader(order: try Self.order())
    let result = try reader.result([Self.document, Self.answer()])
    #expect(try reader.result(BindingReply.frames(of: result)) == result)
  }

  @Test func `a rule's severity is the rule's, whatever the answer says`() throws {
    let result = try BindingReplyReader(order: Self.order()).result([
      Self.answer(findings: Self.finding(), parts: "null", pages: "null")
    ])
    #expect(result.findings.map(\.severity) == [.error])
  }

  @Test func `texts are cut to a length`() throws {
    let long = Self.finding(message: String(repeating: "x", count: 100_000))
    let result = try BindingReplyReader(order: Self.order()).result([
      Self.answer(findings: long, parts: "null", pages: "null")
    ])
    #expect(result.findings.allSatisfy { $0.message.utf8.count < 3_000 })
  }

  static let lies: [(String, [WorkerFrame])] = [
    ("nothing", []),
    ("no JSON", [WorkerFrame(kind: 16, bytes: [0x7B])]),
    ("the account first", [answer(), document]),
    ("two documents", [document, document, answer()]),
    ("an unknown rule", [answer(findings: finding("rule-of-mine"), parts: "null", pages: "null")]),
    ("another file", [answer(findings: finding(file: "/etc/passwd"), parts: "null", pages: "null")]),
    ("an error and a document", [document, answer(findings: finding())]),
    ("neither error nor document", [answer(parts: "null", pages: "null")]),
    ("an account of a document that was not sent", [answer()]),
    ("a document that is no PDF", [WorkerFrame(kind: 17, bytes: [1, 2, 3]), answer()]),
    ("no part", [document, answer(parts: "[]")]),
    ("a part too many", [document, answer(parts: #"[{"firstPage": 1, "lastPage": 1, "pageHashes": ["HASH"]}, {}]"#)]),
    (
      "pages that begin at 2", [document, answer(parts: #"[{"firstPage": 2, "lastPage": 2, "pageHashes": ["HASH"]}]"#)]
    ),
    (
      "fewer hashes than pages",
      [document, answer(parts: #"[{"firstPage": 1, "lastPage": 2, "pageHashes": ["HASH"]}]"#)]
    ),
    ("a hash that is none", [document, answer(parts: #"[{"firstPage": 1, "lastPage": 1, "pageHashes": ["zz"]}]"#)]),
    (
      "pages without an end",
      [document, answer(parts: #"[{"firstPage": 1, "lastPage": 9223372036854775807, "pageHashes": ["HASH"]}]"#)]
    ),
    ("no page for the sources", [document, answer(pages: "1")]),
  ]

  @Test(arguments: lies.indices) func `a lie is not believed`(index: Int) throws {
    let reader = BindingReplyReader(order: try Self.order())
    #expect(throws: BindingReplyError.self, "\(Self.lies[index].0)") { try reader.result(Self.lies[index].1) }
  }

  @Test func `a document that was refused after it was sent is not taken`() throws {
    let refusal = Self.answer(findings: Self.finding(), parts: "null", pages: "null")
    let result = try BindingReplyReader(order: Self.order()).result([Self.document, refusal])
    #expect(result.document == nil && result.findings.count == 1)
  }

  @Test func `a document that was not asked for is not taken`() throws {
    let reader = BindingReplyReader(order: try Self.order(binds: false))
    #expect(throws: BindingReplyError.self) { try reader.result([Self.document, Self.answer()]) }
  }
}
