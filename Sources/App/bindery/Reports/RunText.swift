internal import Findings
internal import Pipeline
internal import Stages

/// What `check` and `run` print for people.
struct RunText {
  private let text: FindingText

  init(colors: Bool) { text = FindingText(colors: colors) }

  /// The findings, and a line that counts them.
  func say(_ findings: [Finding], of name: String) {
    sayFindings(findings)
    Terminal.say(terminalSafe(name) + ": " + (text.summary(findings) ?? "nothing found"))
  }

  /// The findings, a line a stage, and what came of it.
  func sayRun(_ outcome: RunOutcome<OfferJob>, of packet: String) {
    sayFindings(outcome.findings)
    Terminal.say("\(terminalSafe(packet)): offer \(outcome.job.key)")
    let width = outcome.stages.map(\.id.count).max() ?? 0
    for stage in outcome.stages { Terminal.say(line(stage, width: width)) }
    sayResult(outcome)
  }

  private func sayFindings(_ findings: [Finding]) {
    for finding in findings { Terminal.say(text.text(finding), terminator: "") }
  }

  private func line(_ stage: StageOutcome, width: Int) -> String {
    let name = stage.id + String(repeating: " ", count: width - stage.id.count)
    let status = stage.status.rawValue + String(repeating: " ", count: 9 - stage.status.rawValue.count)
    let found = stage.findings.hasErrors ? text.summary(stage.findings) : nil
    let detail = found ?? (stage.summary.isEmpty ? stage.reason : stage.summary)
    return terminalSafe("  \(name)  \(status)  \(detail)")
  }

  private func sayResult(_ outcome: RunOutcome<OfferJob>) {
    sayApproval(outcome)
    if outcome.findings.hasErrors { Terminal.say("  nothing published: \(text.summary(outcome.findings) ?? "")") }
    let results = outcome.findings.hasErrors ? [] : outcome.job.resultPaths
    for path in results + [outcome.job.reviewPath].compactMap({ $0 }) { Terminal.say(terminalSafe("  -> \(path)")) }
    if outcome.findings.hasErrors { return }
    for path in outcome.job.booking?.restored ?? [] { Terminal.say(terminalSafe("  made again: \(path)")) }
    // A booking's own checks say what is missing.
    let missing = outcome.job.booking == nil ? outcome.job.missingForBooking : []
    if !missing.isEmpty { Terminal.say("  missing before it can be booked:") }
    for line in missing { Terminal.say(terminalSafe("    - \(line)")) }
    for concern in outcome.job.booking?.concerns ?? [] { Terminal.say(terminalSafe("  !  \(concern)")) }
  }
  /// Nothing is said twice: a change set that waits says what for.
  private func sayApproval(_ outcome: RunOutcome<OfferJob>) {
    guard let words = outcome.job.approval.words, !outcome.stages.contains(where: { $0.summary.contains(words) }) else {
      return
    }
    Terminal.say(terminalSafe("  \(words)"))
  }
}
