package import Findings
internal import JSON
internal import PDF
internal import PlainText
package import Sandbox

/// Why an answer is not believed, or that our side failed in the worker.
package enum BindingReplyError: Error, Equatable, CustomStringConvertible {
  case unbelievable(String)
  case failed(String)

  package var description: String {
    switch self {
    case .unbelievable(let words): words
    case .failed(let words): "the worker failed: \(words)"
    }
  }
}

/// Takes an answer apart. A worker that a document has taken over may have written it: rules are known ones with their own
/// severities, places are those of the order, texts are cut to a length, and numbers must fit each other.
package struct BindingReplyReader {
  private let order: BindingOrder
  /// By id: every rule that a worker may report.
  private let rules: [String: Rule]

  package init(order: BindingOrder, rules: [Rule] = workerRules) {
    self.order = order
    self.rules = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
  }

  private static let limits = JSONReader.Limits(bytes: 16 << 20, depth: 8)

  package func result(_ frames: [WorkerFrame]) throws(BindingReplyError) -> BindingResult {
    guard let last = frames.last else { throw .unbelievable("is empty") }
    if last.kind == BindingReply.failure { throw .failed(String(decoding: last.bytes.prefix(1000), as: UTF8.self)) }
    guard last.kind == BindingReply.account, frames.count <= 2,
      let json = JSONReader.read(last.bytes, file: "reply", limits: Self.limits).value,
      let findings = json["findings"]?.elements, findings.count <= 10_000
    else { throw .unbelievable("has no account of the findings") }
    var result = BindingResult(findings: [], document: nil)
    for finding in findings { result.findings.append(try believable(finding)) }
    let hasDocument = json["parts"]?.elements != nil
    guard hasDocument == (order.binds && !result.findings.hasErrors) else {
      throw .unbelievable("has a document or an error, never both")
    }
    // One that was sent may have been refused afterwards.
    guard hasDocument else { return result }
    guard frames.count == 2 else { throw .unbelievable("has no document") }
    result.document = try document(frames[0], json)
    return result
  }

  private func believable(_ json: JSONValue) throws(BindingReplyError) -> Finding {
    guard let said = Finding(json), let rule = rules[said.rule] else { throw .unbelievable("names an unknown rule") }
    let numbers = [said.place.line, said.place.column, said.place.page, said.place.object].compactMap { $0 }
    guard said.place.file == order.path || order.sources.contains(where: { $0.path == said.place.file }),
      numbers.allSatisfy({ $0 >= 0 })
    else { throw .unbelievable("names a place that is not there") }
    var finding = rule.finding(
      cut(said.message, 2_000), at: said.place, help: said.help.isEmpty ? nil : cut(said.help, 1_000),
      evidence: said.evidence.prefix(50).map { cut($0, 500) })
    finding.severity = believable(said.severity, of: rule)
    return finding
  }

  /// A breach may be graver than its rule says, never lighter: but for a signature that the order accepts.
  private func believable(_ said: Severity, of rule: Rule) -> Severity {
    let isAccepted = rule.id == Rule.pdfSigned.id && order.policies.signatures == .keepAppearance
    return isAccepted ? said : max(said, rule.severity)
  }

  private func document(
    _ frame: WorkerFrame, _ json: JSONValue
  ) throws(BindingReplyError) -> BindingResult.Document {
    let elements = json["parts"]?.elements ?? []
    let parts = elements.compactMap(part)
    guard frame.kind == BindingReply.document, frame.bytes.starts(with: "%PDF-".utf8),
      parts.count == elements.count, parts.count == order.sources.count, let pageCount = json["pageCount"]?.int
    else { throw .unbelievable("has no document that fits its order") }
    var next = 1
    for part in parts {
      guard part.firstPage == next, part.pageHashes.count == part.lastPage - part.firstPage + 1 else {
        throw .unbelievable("has page numbers that do not follow each other")
      }
      next = part.lastPage + 1
    }
    guard pageCount >= next else { throw .unbelievable("has no page that names the sources") }
    return BindingResult.Document(bytes: frame.bytes, pageCount: pageCount, parts: parts)
  }

  private func part(_ json: JSONValue) -> BindingResult.Part? {
    guard let first = json["firstPage"]?.int, let last = json["lastPage"]?.int, last >= first,
      let hashes = json["pageHashes"]?.elements?.compactMap(\.string), hashes.allSatisfy(isSHA256)
    else { return nil }
    let encoding = json["encoding"]?.string.map { cut($0, 40) }
    return BindingResult.Part(firstPage: first, lastPage: last, pageHashes: hashes, encoding: encoding)
  }

  private func isSHA256(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private func cut(_ text: String, _ length: Int) -> String {
    text.unicodeScalars.count <= length ? text : String(text.unicodeScalars.prefix(length)) + " ..."
  }
}

/// The rules that a worker can report.
package let workerRules = pdfRules + plainTextRules + [.textUnprintable, .documentBalance, .documentTooLarge]
