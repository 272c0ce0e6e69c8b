internal import Findings

/// Whether the offer can be created, in a line.
struct Verdict {
  let errors: Int
  let warnings: Int
  let notes: Int
  let isReadable: Bool

  init(_ findings: [Finding], isReadable: Bool) {
    errors = findings.count(of: .error)
    warnings = findings.count(of: .warning)
    notes = findings.count(of: .note)
    self.isReadable = isReadable
  }

  /// `3 errors stop this offer; 2 warnings`.
  var sentence: String {
    let rest = [counted(warnings, "warning"), counted(notes, "note")].compactMap { $0 }.joined(separator: ", ")
    return stop + (rest.isEmpty ? "" : "; " + rest)
  }

  /// For the title of a window.
  var short: String { counted(errors, "error") ?? (isReadable ? "Ready" : "Unreadable") }

  private var stop: String {
    if errors == 1 { return "1 error stops this offer" }
    if errors > 1 { return "\(grouped(errors)) errors stop this offer" }
    return isReadable ? "Nothing stops this offer" : "The form cannot be read"
  }

  /// What the colour of the line says again.
  var severity: Severity? { errors > 0 || !isReadable ? .error : warnings > 0 ? .warning : nil }
}

/// `2 warnings`; nil for none.
func counted(_ count: Int, _ noun: String) -> String? {
  count == 0 ? nil : "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
}

extension ReviewPage {
  var verdict: Verdict { Verdict(input.findings, isReadable: input.form != nil) }
}
