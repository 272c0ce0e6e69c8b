internal import Findings
internal import JSON
internal import PDF
internal import Sandbox
internal import Stages

extension FuzzTarget {
  /// A worker's answer: the first byte chooses where it is cut into parts, the others are what the worker wrote.
  package static let reply = FuzzTarget(
    name: "reply", longestInput: 4_096,
    samples: { replySamples },
    broken: { input in
      var properties = Properties()
      let (choices, bytes) = (input.first ?? 0, Array(input.dropFirst()))
      let parsed = parse(bytes, step: max(1, bytes.count))
      properties.expect(parsed == parse(bytes, step: 1 + Int(choices & 0x7F)), "cut into parts it is another answer")
      guard case .success(let reply) = parsed else { return properties.broken }
      properties.expectWithinLimits(reply, bytes)
      properties.expect(parse(wire(reply, posture: bytes.prefix(10)), step: 7) == parsed, "sent again it is another")
      if let order = replyOrder(binds: choices & 0x80 == 0) { properties.expectBelievable(reply.frames, order) }
      return properties.broken
    })
}

private let limits: ReplyLimits = {
  var limits = ReplyLimits()
  (limits.frameBytes, limits.totalBytes, limits.frames, limits.kinds) = (2_048, 4_000, 20, BindingReply.kinds)
  return limits
}()

private func parse(_ bytes: [UInt8], step: Int) -> Result<ParsedReply, ReplyFault> {
  var parser = ReplyParser(limits: limits, documentCount: 1) { $0 < 1_000 ? [UInt8](repeating: 0x41, count: $0) : nil }
  do throws(ReplyFault) {
    for start in stride(from: 0, to: bytes.count, by: step) {
      try parser.feed(bytes[start..<min(bytes.count, start + step)])
    }
    return .success(try parser.finish())
  } catch {
    return .failure(error)
  }
}

extension Properties {
  fileprivate mutating func expectWithinLimits(_ reply: ParsedReply, _ bytes: [UInt8]) {
    expect(bytes.count <= limits.totalBytes && reply.frames.count <= limits.frames, "more than the limits allow")
    expect(reply.posture != nil, "an answer without a posture")
    expect((reply.lastDocument ?? 0) == 0, "an answer names a document that was not handed over")
    for frame in reply.frames {
      expect(frame.bytes.count <= limits.frameBytes && limits.kinds.contains(frame.kind), "a frame beyond its limits")
    }
  }

  /// What is believed fits the order, and comes back when it is sent again.
  fileprivate mutating func expectBelievable(_ frames: [WorkerFrame], _ order: BindingOrder) {
    let reader = BindingReplyReader(order: order)
    let result: BindingResult
    do throws(BindingReplyError) {
      result = try reader.result(frames)
    } catch {
      return expect("\(error)".utf8.count < 3_100, "the reason is too long")
    }
    expectSound(result.findings, of: workerRules, in: ["a.pdf", "buyer/eula.pdf"])
    let texts = result.findings.flatMap { [$0.message, $0.help] + $0.evidence }
    expect(texts.allSatisfy { $0.utf8.count <= 8_100 }, "a text that was not cut")
    expect((try? reader.result(BindingReply.frames(of: result))) == result, "sent again it is another result")
    guard let document = result.document else { return }
    expect(order.binds && !result.findings.hasErrors, "a document that nobody asked for")
    expect(document.parts.count == 1 && document.parts[0].firstPage == 1, "parts that do not fit the order")
    expect(document.parts.allSatisfy { $0.lastPage < document.pageCount }, "more pages than the document has")
  }
}

private func replyOrder(binds: Bool) -> BindingOrder? {
  BindingOrder([
    "path": "buyer/eula.pdf", "title": "Terms", "language": "en", "binds": JSONValue(.bool(binds)),
    "draws": JSONValue(.bool(false)),
    "activeContent": "strip", "signatures": "refuse", "verify": "affected",
    "sources": [
      ["path": "a.pdf", "title": "A", "kind": "PDF", "encoding": .null, "size": .integer(3), "sha256": "00"]
    ],
  ])
}

/// An answer as a worker would write it, by another hand than the sandbox's.
private func wire(_ reply: ParsedReply, posture: ArraySlice<UInt8>) -> [UInt8] {
  let progress = reply.lastDocument.map { frame(2, littleEndian($0)) } ?? []
  return posture + progress + reply.frames.flatMap { frame($0.kind, $0.bytes) } + frame(3, [])
}

private func frame(_ kind: UInt8, _ bytes: [UInt8]) -> [UInt8] { [kind] + littleEndian(bytes.count) + bytes }

private func littleEndian(_ number: Int) -> [UInt8] {
  (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}

private let replySamples: [[UInt8]] = {
  let hash = String(repeating: "0a", count: 32)
  let finding = #"""
    {"rule": "pdf-untagged", "severity": "note", "message": "words", "help": "", "evidence": ["a", "b"],
     "place": {"file": "a.pdf", "line": 1, "column": 2, "page": 3, "object": 4}}
    """#
  let part = #"{"firstPage": 1, "lastPage": 1, "pageHashes": ["\#(hash)"], "encoding": "UTF-8"}"#
  let document = frame(BindingReply.document, Array("%PDF-1.7".utf8))
  let error = finding.replacing("pdf-untagged", with: "pdf-damaged")
  let answers = [
    document + account("[]", "[\(part)]", 2),
    frame(4, [BindingReply.document] + littleEndian(9)) + account("[]", "[\(part)]", 2),
    document + account("[\(finding)]", "[\(part)]", 2),
    document + account("[\(error)]", "null", nil),
    account("[\(error), \(finding)]", "null", nil), account("[]", "null", nil),
    frame(BindingReply.failure, Array("no disk".utf8)),
  ]
  return answers.map { [3] + frame(1, [7, 0xFF, 0x1F, 0, 0]) + frame(2, [0, 0, 0, 0]) + $0 + frame(3, []) }
}()

private func account(_ findings: String, _ parts: String, _ pageCount: Int?) -> [UInt8] {
  let pages = pageCount.map { "\($0)" } ?? "null"
  let text = #"{"findings": \#(findings), "parts": \#(parts), "pageCount": \#(pages)}"#
  return frame(BindingReply.account, Array(text.utf8))
}
