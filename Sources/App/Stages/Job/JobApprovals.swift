internal import Digests
internal import JSON
internal import Offers
internal import Review
internal import Workspace

/// What the report says of approvals.
public struct ApprovalReport: Sendable, Equatable {
  /// `"requireApproval": true` in the settings.
  public let isRequired: Bool
  /// `none`, `approved`, or `void`: the offer was changed since.
  public let state: String
  /// For people; nil where nobody has approved it, and nobody has to.
  public let words: String?
}

extension OfferJob {
  static let approvalKind = "approval"

  func store(_ approval: Approval) throws {
    let text: JSONValue = [
      "factVersion": 1, "offer": .text(key), "kind": .text(Self.approvalKind), "source": "typed by a person",
      "terms": .text(approval.contentSHA256), "fact": ["by": .text(approval.by), "at": .text(approval.at.text)],
    ]
    guard let workspace, let fact = factFile(Self.approvalKind, Array(text.sortedPretty.utf8), ending: "json") else {
      return
    }
    try workspace.storeFact(fact.name, fact.bytes)
  }

  /// Every stored approval of this offer, the latest last.
  func storedApprovals() throws -> [Approval] {
    let names = try folder.factNames().filter { $0.hasPrefix(factPrefix(Self.approvalKind)) }
    let approvals = try names.compactMap { name -> Approval? in
      let json = JSONReader.read(try disk.read(folder.facts + "/" + name), file: name).value
      guard json?["offer"]?.string == key, let by = json?["fact"]?["by"]?.string,
        let at = json?["fact"]?["at"]?.string.flatMap({ Instant($0) }), let content = json?["terms"]?.string
      else { return nil }
      return Approval(by: by, at: at, contentSHA256: content)
    }
    return approvals.sorted { $0.at < $1.at }
  }

  /// Hash of all that an approval is about: terms, documents, listing, where the documents will lie, and how the request is made, for
  /// one that releases at once can never be changed.
  var approvableContent: String {
    let base = settings.seller?.documentsBaseURL ?? ""
    let listings = settings.hashes(forListing: listing?.key).filter { $0.name != "bindery.json" }.map(\.sha256)
    return SHA256.hex(of: ([frozenTerms, base, requestParameters.canonical] + listings).joined(separator: "\n"))
  }

  /// Who has approved what, and whether the change set waits for it.
  var approvalState: ApprovalState {
    ApprovalState(
      isRequired: settings.requiresApproval, contentSHA256: form == nil ? nil : approvableContent,
      approvals: approvals)
  }

  public var approval: ApprovalReport {
    let state = approvalState
    let name = state.valid.isEmpty ? state.void.isEmpty ? "none" : "void" : "approved"
    return ApprovalReport(isRequired: state.isRequired, state: name, words: approvalWords)
  }

  private var approvalWords: String? {
    let state = approvalState
    if let valid = state.valid.last { return "approved by \(valid.by) at \(valid.at.text)" }
    let command = state.isRequired ? "bindery approve \(key) --by NAME" : nil
    if let void = state.void.last {
      let words = "the approval by \(void.by) at \(void.at.text) is void: the offer was changed since"
      return words + (command.map { "; approve it again: " + $0 } ?? "")
    }
    return command.map { "approval is required: " + $0 }
  }
}
