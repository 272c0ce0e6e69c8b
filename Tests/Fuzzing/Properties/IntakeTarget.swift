internal import Digests
internal import Findings
internal import JSON
internal import PDF
internal import PlainText
internal import Stages

extension FuzzTarget {
  /// What a worker does with one source: the first byte chooses how strictly, the others are the file.
  package static let intake = FuzzTarget(
    name: "intake", longestInput: 16_384,
    samples: {
      let documents = pdfRules.flatMap { sampleFiles($0, ofType: ".pdf") }
      let texts = plainTextRules.flatMap { sampleFiles($0, ofType: ".txt") }
      return documents.map { [0] + $0 } + documents.map { [0x14] + $0 } + texts.map { [1] + $0 }
    },
    broken: { input in
      let bytes = Array(input.dropFirst())
      guard let order = bindingOrder(input.first ?? 0, bytes) else { return ["the order cannot be read"] }
      return brokenProperties(of: order, bytes)
    })
}

/// Bit 0: a text, whose encoding the bits 1 to 4 choose; else a PDF, with bit 1 active content refused, with bit 2 signatures
/// kept; bits 4 and 5: pages to compare.
private func bindingOrder(_ choices: UInt8, _ bytes: [UInt8]) -> BindingOrder? {
  let isText = choices & 1 == 1
  let verify = [Verification.affected, .full, Verification.none, .affected][Int(choices >> 4) & 3]
  return BindingOrder([
    "path": "buyer/eula.pdf", "title": "Terms", "language": "en", "binds": JSONValue(.bool(true)),
    "draws": JSONValue(.bool(false)),
    "activeContent": .text((choices & 2 == 0 ? ActiveContentPolicy.strip : .refuse).rawValue),
    "signatures": .text((choices & 4 == 0 ? SignaturePolicy.refuse : .keepAppearance).rawValue),
    "verify": .text(verify.rawValue),
    "sources": [
      [
        "path": "a", "title": "A", "kind": .text((isText ? SourceKind.text : .pdf).rawValue),
        "encoding": .text(isText ? declaredEncodings[Int(choices >> 1) & 15] : nil), "size": .integer(bytes.count),
        "sha256": .text(SHA256.hex(of: bytes)),
      ]
    ],
  ])
}

private func brokenProperties(of order: BindingOrder, _ bytes: [UInt8]) -> [String] {
  var properties = Properties()
  do {
    let result = try order.carryOut { _ in bytes }
    let again = try order.carryOut { _ in bytes }
    properties.expect(result == again, "the second binding differs")
    properties.expectSound(result, of: order)
  } catch PDFError.outOfMemory {
    // The worker says so, and the parent makes it a finding.
  } catch {
    properties.expect(false, "a file makes our side fail: \(error)")
  }
  return properties.broken
}

extension Properties {
  fileprivate mutating func expectSound(_ result: BindingResult, of order: BindingOrder) {
    expect(result.findings.hasErrors != (result.document != nil), "neither a document nor an error, or both")
    expectSound(result.findings, of: workerRules, in: ["a", "buyer/eula.pdf"])
    let received: Result<BindingResult, any Error> = Result {
      try BindingReplyReader(order: order).result(BindingReply.frames(of: result))
    }
    expect((try? received.get()) == result, "the parent reads another result")
    if let document = result.document { expectSafe(document) }
  }

  /// A bound document is one that could be bound: nothing active is in it, and nothing that would be refused.
  private mutating func expectSafe(_ document: BindingResult.Document) {
    do {
      let (source, findings) = try SourcePDF.open(
        document.bytes, file: "a", activeContent: .refuse, signatures: .refuse)
      expect(source?.pageCount == document.pageCount, "the bound document has other pages: \(findings.map(\.message))")
    } catch {
      expect(false, "the bound document cannot be read: \(error)")
    }
  }
}
