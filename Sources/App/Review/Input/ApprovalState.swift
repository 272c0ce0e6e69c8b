package import Offers

/// Who has approved what, and whether the change set waits for it.
package struct ApprovalState: Sendable, Equatable {
  /// `"requireApproval": true` in the settings.
  package var isRequired: Bool
  /// SHA-256 of what an approval of this page means; nil where nothing can be approved yet.
  package var contentSHA256: String?
  /// In the order in which they were given.
  package var approvals: [Approval]

  package init(isRequired: Bool = false, contentSHA256: String? = nil, approvals: [Approval] = []) {
    self.isRequired = isRequired
    self.contentSHA256 = contentSHA256
    self.approvals = approvals
  }

  /// Approvals of exactly what the page shows.
  package var valid: [Approval] { approvals.filter { $0.contentSHA256 == contentSHA256 } }
  /// Approvals of something that has changed since.
  package var void: [Approval] { approvals.filter { $0.contentSHA256 != contentSHA256 } }
}
