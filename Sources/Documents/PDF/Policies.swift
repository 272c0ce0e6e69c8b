/// What happens to scripts, media, attachments and the like in a source.
package enum ActiveContentPolicy: String, Sendable, CaseIterable {
  /// It is left out of the bound document, and each removal is a finding (a warning).
  case strip
  /// The source is refused.
  case refuse
}

/// What happens to a source that carries a digital signature.
package enum SignaturePolicy: String, Sendable, CaseIterable {
  /// The source is refused.
  case refuse
  /// The signature is shown as it was, without the value that no longer holds; a note says so.
  case keepAppearance
}

/// Which pages of a bound document are compared with their sources by eye: as Poppler shows them.
package enum Verification: String, Sendable, CaseIterable {
  /// Pages with layers, form fields, comments or removals.
  case affected
  /// All pages, and their texts.
  case full
  /// No page but those on which a form field got a picture; hashes and the inventory are compared all the same.
  case none
}

/// How one source is judged.
struct Policies {
  var activeContent: ActiveContentPolicy
  var signatures: SignaturePolicy
}
