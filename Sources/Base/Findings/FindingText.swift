/// Findings for people: `offer.json:14:9: error[metadata-name]: ...` with the way out below, as compilers write it.
public struct FindingText {
  private let colors: Bool

  /// `colors` only for a terminal that wants them.
  public init(colors: Bool) { self.colors = colors }

  /// One finding, ending with a line end.
  public func text(_ finding: Finding) -> String {
    var lines = [
      "\(bold(place(finding.place))): \(label(finding)): \(terminalSafe(finding.message))"
    ]
    lines += finding.evidence.map { "    | " + terminalSafe($0) }
    if !finding.help.isEmpty { lines.append("    help: " + terminalSafe(finding.help)) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `3 errors, 1 warning`, or nil without findings.
  public func summary(_ findings: [Finding]) -> String? {
    let counts = [Severity.error, .warning, .note].compactMap { severity -> String? in
      let count = findings.count(of: severity)
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return counts.isEmpty ? nil : counts.joined(separator: ", ")
  }

  private func place(_ place: Place) -> String {
    var text = terminalSafe(place.file)
    if let line = place.line { text += ":\(line)" }
    if let column = place.column { text += ":\(column)" }
    if let page = place.page { text += ":page \(page)" }
    if let object = place.object { text += ":object \(object)" }
    return text
  }

  private func label(_ finding: Finding) -> String {
    let text = "\(finding.severity.rawValue)[\(finding.rule)]"
    guard colors else { return text }
    switch finding.severity {
    case .error: return "\u{1B}[1;31m\(text)\u{1B}[0m"
    case .warning: return "\u{1B}[1;33m\(text)\u{1B}[0m"
    case .note: return "\u{1B}[1;36m\(text)\u{1B}[0m"
    }
  }

  private func bold(_ text: String) -> String { colors ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
