internal import Findings
internal import Offers

extension ReviewPage {
  var approvalInShort: String {
    let state = input.approval
    if let valid = state.valid.last { return "by \(shortened(valid.by))" }
    if !state.void.isEmpty { return "void: changed since" }
    return state.isRequired ? "required, not given" : "not required"
  }

  /// Who has approved what; an approval of something that has changed is void, and said to be.
  var approvalPart: Node {
    part("approval", "Approval") {
      element(.p, text: approvalSentence)
      if !input.approval.approvals.isEmpty { approvals }
      if let hash = input.approval.contentSHA256 {
        element(.p, .class("hash")) {
          "An approval of this page is one of "
          element(.code, text: hash)
        }
      }
    }
  }

  private var approvalSentence: String {
    let state = input.approval
    if verdict.severity == .error { return "It cannot be approved while an error stands." }
    if !state.valid.isEmpty { return "What this page shows is approved." }
    if !state.void.isEmpty { return "It was approved, and has changed since: the approval is void." }
    return state.isRequired ? "The AWS request waits for an approval." : "Nobody has approved it, and nobody has to."
  }

  private var approvals: Node {
    scrolling("Approvals") {
      element(.table, .class("approvals")) {
        element(.caption, .class("unseen"), text: "Approvals of this offer")
        element(.thead) {
          element(.tr) { for title in ["By", "When", "Holds"] { element(.th, .columnHeader, text: title) } }
        }
        element(.tbody) {
          for approval in input.approval.approvals.suffix(50).reversed() {
            element(.tr) {
              element(.th, .rowHeader) { Node.value(approval.by) }
              element(.td) { time(approval.at) }
              element(.td, text: holds(approval) ? "yes" : "no, void: the offer has changed since")
            }
          }
        }
      }
    }
  }

  private func holds(_ approval: Approval) -> Bool { approval.contentSHA256 == input.approval.contentSHA256 }
}
